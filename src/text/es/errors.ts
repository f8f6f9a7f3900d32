import type { Rooms } from '../rooms.ts';

export const errors: Rooms['errors'] = {
  'camera-missing': {
    title: 'No se encontró ninguna cámara.',
    advice: 'Elige, suelta o pega una imagen, o conecta una cámara y vuelve a intentarlo.',
  },
  'camera-denied': {
    title: 'La cámara no está permitida aquí.',
    advice: 'Permite la cámara para este sitio en los ajustes del navegador, o elige una imagen.',
  },
  'camera-busy': {
    title: 'Otra app o pestaña está usando la cámara.',
    advice: 'Cierra la app o la pestaña que la usa y vuelve a intentarlo.',
  },
  'camera-lost': {
    title: 'La cámara se detuvo.',
    advice: 'Conéctala de nuevo e iníciala, o elige una imagen.',
  },
  'camera-still': {
    title: 'La cámara no muestra nada nuevo.',
    advice:
      'Puede que la tenga otra app o una llamada. Seguirá sola en cuanto pueda; si no, detenla e iníciala de nuevo.',
  },
  'torch-failed': {
    title: 'No se pudo encender ni apagar la linterna.',
    advice:
      'La cámara sigue como estaba. Cierra otras apps que usen la luz o ahorren batería y vuelve a pulsar el botón.',
  },
  'picture-empty': {
    title: 'Este archivo está vacío.',
    advice: 'Elige otra imagen; puede que la copia no llegara a terminar.',
  },
  'picture-unreadable': {
    title: 'Este archivo no es una imagen que se pueda abrir.',
    advice: 'Elige un JPEG, PNG, WebP, AVIF o GIF que esté completo.',
  },
  'picture-too-large': {
    title: 'Esta imagen es demasiado grande para abrirla sin riesgo.',
    advice: 'Elige una de 50 megapíxeles como máximo, o haz una captura de pantalla de ella y usa esa.',
  },
  'share-lost': {
    title: 'Lo que se compartió no llegó.',
    advice: 'Compártelo otra vez o elígelo aquí. Si este dispositivo está lleno, libera antes algo en Datos.',
  },
  'example-missing': {
    title: 'No se pudo descargar este ejemplo.',
    advice: 'Conéctate a la red y vuelve a intentarlo, o elige una imagen tuya.',
  },
  'model-missing': {
    title: 'No se pudo cargar el modelo.',
    advice: 'Conéctate una vez a la red y recarga; después se queda en este dispositivo.',
  },
  'model-stands-in': {
    title: 'No se pudo abrir el modelo en uso, así que lo sustituye el de la app.',
    advice: 'Elige otra versión en Modelos. No se ha eliminado nada.',
  },
  'model-damaged': {
    title: 'El archivo del modelo está dañado.',
    advice: 'Recarga para descargarlo de nuevo. No ha cambiado nada tuyo.',
  },
  'line-stalled': {
    title: 'La conexión no avanza.',
    advice: 'Comprueba la conexión y vuelve a intentarlo. Lo guardado y lo que has hecho sigue intacto.',
  },
  'model-unfit': {
    title: 'Este modelo es para otras imágenes.',
    advice: 'Elige otra versión en Modelos; esta se queda como está.',
  },
  'insecure-context': {
    title: 'Esta dirección no es segura, y el navegador no da lo que la app necesita.',
    advice: 'Abre la app por https o, en este equipo, como http://localhost.',
  },
  'engine-unavailable': {
    title: 'No se pudo iniciar ningún motor en este navegador.',
    advice: 'Actualiza el navegador o vuelve a activar WebAssembly o WebGL, y recarga.',
  },
  'engine-missing': {
    title: 'No se pudo descargar lo que calcula aquí.',
    advice: 'Conéctate a la red y vuelve a intentarlo; cuando la app diga «Lista sin red», estará en este dispositivo.',
  },
  'worker-unstable': {
    title: 'Lo que calcula aquí se detiene una y otra vez.',
    advice:
      'Cierra otras pestañas pesadas y vuelve a intentarlo. Si sigue igual, recarga la página o reinicia el navegador.',
  },
  'dataset-missing': {
    title: 'El lugar que sirve esta app no tiene el conjunto de datos.',
    advice: 'Quien lo gestiona lo añade con «npm run data»; después, mira de nuevo. Para clasificar no hace falta.',
  },
  'dataset-damaged': {
    title: 'Una parte del conjunto de datos llegó dañada.',
    advice: 'Descarga de nuevo; las partes correctas se conservan.',
  },
  'dataset-interrupted': {
    title: 'El conjunto de datos no se pudo descargar hasta el final.',
    advice: 'Conéctate a la red y descarga de nuevo; sigue por la primera parte que falta.',
  },
  'screen-missing': {
    title: 'No se pudo descargar esta pantalla.',
    advice: 'Conéctate a la red y recarga; cuando la app diga «Lista sin red», estarán aquí todas las pantallas.',
  },
  'language-missing': {
    title: 'No se pudo descargar este idioma.',
    advice: 'Conéctate a la red, recarga la página y elígelo de nuevo; después se queda en este dispositivo.',
  },
  'offline-unavailable': {
    title: 'Esta ventana no guarda ninguna copia para usar sin conexión.',
    advice: 'Todo funciona mientras haya red. Para usar la app sin conexión, ábrela en una ventana normal.',
  },
  'offline-incomplete': {
    title: 'La copia para usar sin conexión no está completa.',
    advice: 'Sigue con conexión y pulsa «Terminar de guardar»; mientras tanto, la app funciona.',
  },
  'training-unsupported': {
    title: 'Esta red no se puede entrenar aquí.',
    advice: 'Parte de uno de los modelos de la app o entrena uno desde cero.',
  },
  'training-diverged': {
    title: 'El entrenamiento divergió y se detuvo.',
    advice: 'Se conservan los mejores pesos hasta ahora. Prueba con una tasa de aprendizaje más baja.',
  },
  'training-options': {
    title: 'Estos ajustes de entrenamiento no encajan entre sí.',
    advice: 'Cambia lo que se indica o parte de nuevo de un preajuste.',
  },
  'training-elsewhere': {
    title: 'Ya hay un entrenamiento en curso.',
    advice: 'Espera a que termine o detenlo; puede estar en otra pestaña de esta app.',
  },
  'adaptation-elsewhere': {
    title: 'Ya se está enseñando a un modelo.',
    advice: 'Espera a que termine o detenlo en Entrenar, Adaptar; puede estar en otra pestaña de esta app.',
  },
  'evaluation-elsewhere': {
    title: 'Se está evaluando un modelo.',
    advice: 'Espera a que termine o detenlo en Evaluar; puede estar en otra pestaña de esta app.',
  },
  'checkpoint-unkept': {
    title: 'No se pudo guardar por dónde va esta ejecución: no queda espacio en este dispositivo.',
    advice:
      'El entrenamiento sigue. Libera espacio y se volverá a guardar; hasta entonces, al recargar se vuelve a la última vez.',
  },
  'training-lost': {
    title: 'El entrenamiento se cortó: lo que lo calcula dejó de responder.',
    advice: 'Se conserva todo hasta su último punto de control, y también tus modelos. Sigue desde ahí o descártalo.',
  },
  'checkpoint-damaged': {
    title: 'No se puede reanudar la ejecución interrumpida: su punto de control está dañado.',
    advice: 'Empiézala de nuevo. Tus modelos no han cambiado.',
  },
  'replica-died': {
    title: 'Uno de los núcleos dejó de participar.',
    advice: 'El entrenamiento sigue con los demás desde el último paso terminado.',
  },
  'storage-full': {
    title: 'No queda espacio en este dispositivo.',
    advice: 'Libera espacio y vuelve a intentarlo. Lo que ya estaba aquí no ha cambiado.',
  },
  'storage-unavailable': {
    title: 'Esta ventana no puede guardar nada.',
    advice: 'Abre la app en una ventana normal, no en una privada; mientras tanto, puedes clasificar.',
  },
  'storage-silent': {
    title: 'El almacenamiento del navegador no responde.',
    advice:
      'Mientras tanto, puedes clasificar; las muestras, los modelos y las ejecuciones no se pueden ver ni guardar. Vuelve a intentarlo o reinicia el navegador.',
  },
  'storage-blocked': {
    title: 'Otra pestaña usa todavía una versión anterior de lo que hay guardado aquí.',
    advice: 'Cierra las otras pestañas de la app y recarga.',
  },
  'storage-outdated': {
    title: 'Lo que hay guardado aquí es de una versión más nueva de la app.',
    advice: 'Recarga para tener esa versión; hasta entonces, solo se puede leer y exportar.',
  },
  'storage-failed': {
    title: 'El navegador no pudo leer o escribir lo que hay guardado aquí.',
    advice: 'Vuelve a intentarlo; si sigue igual, reinicia el navegador. Lo que ya estaba aquí no ha cambiado.',
  },
  'version-missing': {
    title: 'Esta versión del modelo ya no está aquí.',
    advice: 'Puede que se haya eliminado en otra pestaña; elige otra versión.',
  },
  'results-unreadable': {
    title: 'Este archivo no contiene resultados de experimentos.',
    advice: 'Elige uno escrito por «npm run experiments». No ha cambiado nada.',
  },
  'run-missing': {
    title: 'Esta ejecución o este experimento ya no está aquí.',
    advice: 'Puede que se haya eliminado en otra pestaña; elige otro o empieza de nuevo.',
  },
  'label-unfit': {
    title: 'Una clase necesita un nombre de 1 a 100 caracteres.',
    advice: 'Elige otro nombre.',
  },
  'archive-unreadable': {
    title: 'Este archivo no es un ZIP que se pueda abrir.',
    advice: 'Puede que no se copiara hasta el final; cópialo o expórtalo de nuevo. No ha cambiado nada.',
  },
  'archive-unsupported': {
    title: 'Este ZIP usa una función no compatible.',
    advice: 'Créalo de nuevo sin contraseña, en una sola parte y con la compresión habitual. No ha cambiado nada.',
  },
  'archive-too-large': {
    title: 'Este ZIP contiene más de lo que se puede abrir sin riesgo.',
    advice: 'Divídelo en varios más pequeños. No ha cambiado nada.',
  },
  'archive-unsafe': {
    title: 'No es seguro abrir este ZIP.',
    advice: 'No te fíes de él si no sabes quién lo hizo. No ha cambiado nada.',
  },
  'export-too-large': {
    title: 'Esto es más de lo que cabe en un ZIP.',
    advice: 'Quita algunas imágenes de la pila o exporta las muestras y los modelos por separado. No ha cambiado nada.',
  },
  'archive-damaged': {
    title: 'Este ZIP está dañado.',
    advice: 'Cópialo o expórtalo de nuevo. No ha cambiado nada.',
  },
  'backup-newer': {
    title: 'Esta copia de seguridad es de una versión más nueva de la app.',
    advice: 'Recarga para tener esa versión y restáurala de nuevo. No ha cambiado nada.',
  },
  'archive-contents': {
    title: 'Este ZIP no contiene lo que se espera.',
    advice:
      'Un ZIP de muestras tiene una carpeta por clase; una copia de seguridad se restaura en Datos. No ha cambiado nada.',
  },
  'model-refused': {
    title: 'Este modelo no se puede abrir.',
    advice: 'No ha cambiado nada.',
  },
  'archive-model-differs': {
    title: 'El modelo de este ZIP no calcula lo mismo que cuando se exportó.',
    advice: 'Expórtalo de nuevo desde donde vino. No ha cambiado nada.',
  },
  'export-unsupported': {
    title: 'Este modelo no se puede escribir en este formato.',
    advice: 'Elige otro formato; el de Selvedge siempre funciona. No ha cambiado nada.',
  },
  'samples-missing': {
    title: 'No hay nada con lo que enseñar.',
    advice: 'Toma unas fotos, di qué son y después enseña.',
  },
  'rehearsal-missing': {
    title: 'No hay nada que repasar, así que el modelo olvidaría lo que sabe al enseñarle.',
    advice: 'Descarga el conjunto de datos en Entrenar, «Desde cero», y después enseña.',
  },
  'adaptation-missing': {
    title: 'Lo que se enseñó ya no está aquí.',
    advice: 'Enseña de nuevo; tus muestras y modelos no han cambiado.',
  },
  'class-fixed': {
    title: 'Las clases que trae la app se quedan como están.',
    advice: 'Añade una clase propia; esa puedes renombrarla, unirla o quitarla.',
  },
  'class-missing': {
    title: 'El modelo en uso no tiene esa clase.',
    advice: 'Puede que se haya cambiado en otra pestaña; elige de nuevo entre sus clases.',
  },
  'classes-too-many': {
    title: 'Un modelo conoce como máximo 100 clases.',
    advice: 'Une o elimina algunas en Muestras y vuelve a enseñar. No ha cambiado nada.',
  },
  'class-taken': {
    title: 'El modelo en uso ya tiene una clase con ese nombre.',
    advice: 'Elige otro nombre o une las dos.',
  },
  'worker-died': {
    title: 'El clasificador se detuvo y se inició de nuevo.',
    advice: 'No se ha perdido nada; sigue adelante.',
  },
  'act-lost': {
    title: 'El clasificador se detuvo en mitad de esto y se inició de nuevo.',
    advice:
      'Puede que lo que pediste no se haya hecho: míralo antes de volver a pedirlo. Lo que ya estaba guardado no ha cambiado.',
  },
  cancelled: {
    title: 'Esto se detuvo.',
    advice: 'Lo que ya estaba aquí no ha cambiado; empiézalo de nuevo cuando quieras.',
  },
  timeout: {
    title: 'El clasificador tardó demasiado y se inició de nuevo.',
    advice: 'Vuelve a intentarlo; cierra otras pestañas pesadas si ocurre a menudo.',
  },
  unexpected: {
    title: 'Algo salió mal.',
    advice: 'Vuelve a intentarlo; recarga la página si sigue igual.',
  },
};
