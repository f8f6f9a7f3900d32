import type { Rooms } from '../rooms.ts';

export const settings: Rooms['settings'] = {
  'A residual network with augmentation and averaged weights. It takes its time.':
    'Una red residual con aumento de datos y pesos promediados. Se toma su tiempo.',
  'A small network for two epochs: over 90 % right, in the shortest time.':
    'Una red pequeña durante dos épocas: más del 90\u00a0% de aciertos en el menor tiempo.',
  'A small residual network: the most accurate here, and the slowest.':
    'Una red residual pequeña: la más exacta aquí, y la más lenta.',
  'Adam that looks ahead along its mean of gradients, and trusts that mean more and more.':
    'Adam, pero mirando hacia delante según su media de gradientes, y confiando en ella cada vez más.',
  'Adam’s ratio': 'Proporción de Adam',
  'All alike': 'Todas iguales',
  Architecture: 'Arquitectura',
  Augmentation: 'Aumento de datos',
  'Averaging of weights': 'Promedio de los pesos',
  'Batch size': 'Tamaño de lote',
  'Best (ResNet)': 'La mejor (ResNet)',
  'Beta 1': 'Beta 1',
  'Beta 2': 'Beta 2',
  Brightness: 'Brillo',
  'By which figure of validation the best epoch is chosen.': 'Por qué cifra de la validación se elige la mejor época.',
  'Categorical cross-entropy': 'Entropía cruzada categórica',
  Constant: 'Constante',
  Contrast: 'Contraste',
  Cores: 'Núcleos',
  Cosine: 'Coseno',
  'Cross-entropy counted from the least that smoothed labels allow, so that it can reach 0.':
    'Entropía cruzada contada desde el mínimo que permiten las etiquetas suavizadas, para que pueda llegar a 0.',
  'Cross-entropy for which pictures that are right already count less.':
    'Entropía cruzada en la que cuentan menos las imágenes que ya se aciertan.',
  'Decay (ρ)': 'Decaimiento (ρ)',
  'Divides each gradient by its usual size of late.': 'Divide cada gradiente por su tamaño habitual reciente.',
  'Divides each gradient by the size of all that came before, so that steps only get smaller.':
    'Divide cada gradiente por el tamaño de todos los anteriores, de modo que los pasos solo se hacen más pequeños.',
  'Early stopping': 'Parada temprana',
  Epochs: 'Épocas',
  Epsilon: 'Épsilon',
  Erase: 'Borrado',
  Every: 'Intervalo',
  Exponential: 'Exponencial',
  Factor: 'Factor',
  'Falls at once after every so many epochs.': 'Baja de golpe cada cierto número de épocas.',
  'Falls smoothly, by the same factor in every epoch.': 'Baja suavemente, por el mismo factor en cada época.',
  'Falls whenever the validation loss no longer improves.': 'Baja cuando la pérdida de validación deja de mejorar.',
  Fast: 'Rápida',
  'Final divisor': 'Divisor final',
  'Final factor': 'Factor final',
  Focal: 'Focal',
  'For Android, iOS, small boards, and LiteRT in Python. Takes pictures as bytes.':
    'Para Android, iOS, placas pequeñas y LiteRT en Python. Recibe las imágenes como bytes.',
  'For Keras 3 in Python, to look into it or to train it further. Takes pictures from 0 to 255.':
    'Para Keras 3 en Python, para examinarlo o seguir entrenándolo. Recibe imágenes de 0 a 255.',
  'For Python, .NET, phones and most programs that run networks. Takes pictures as bytes.':
    'Para Python, .NET, teléfonos y la mayoría de los programas que ejecutan redes. Recibe las imágenes como bytes.',
  'For web pages, and for the converters of TensorFlow.js. Takes pictures as bytes.':
    'Para páginas web y para los conversores de TensorFlow.js. Recibe las imágenes como bytes.',
  Gamma: 'Gamma',
  'Gathers speed where gradients keep pointing the same way.':
    'Gana velocidad donde los gradientes siguen apuntando en la misma dirección.',
  Hinge: 'Bisagra',
  'How far a picture may move along each axis.': 'Cuánto puede moverse una imagen a lo largo de cada eje.',
  'How far it may turn either way.': 'Cuánto puede girar hacia cada lado.',
  'How far the best wrong class comes within 1 of the right one; a clear answer costs nothing.':
    'Cuánto se acerca la mejor clase incorrecta a menos de 1 de la correcta; una respuesta clara no cuesta nada.',
  'How fast a step comes to trust the mean of gradients as much as beta 1 says.':
    'Con qué rapidez un paso llega a confiar en la media de gradientes tanto como dice beta 1.',
  'How long the learning rate rises from 0; shorter than the run.':
    'Durante cuántas épocas sube la tasa de aprendizaje desde 0; menos que las de la ejecución.',
  'How long the learning rate stays the same.': 'Durante cuántas épocas se mantiene igual la tasa de aprendizaje.',
  'How many epochs without a better figure end the run; 0 runs all.':
    'Cuántas épocas sin una cifra mejor terminan la ejecución; con 0 se hacen todas.',
  'How many epochs without a better loss are let pass.': 'Cuántas épocas sin una pérdida mejor se dejan pasar.',
  'How many of the training pictures, equally of every class, are held back to choose by; 0 is none.':
    'Cuántas imágenes de entrenamiento, por igual de cada clase, se reservan para elegir; con 0, ninguna.',
  'How many pictures make a step.': 'Cuántas imágenes forman un paso.',
  'How many processor cores train at once; the last bits of the result depend on it.':
    'Cuántos núcleos del procesador entrenan a la vez; de ello dependen los últimos bits del resultado.',
  'How many times smaller than at first it is in the end.': 'Cuántas veces menor que al principio es al final.',
  'How many times smaller than its peak the learning rate is at first.':
    'Cuántas veces menor que su pico es la tasa de aprendizaje al principio.',
  'How much its contrast may change either way.': 'Cuánto puede cambiar su contraste hacia cada lado.',
  'How much its size may change either way: 0.1 is 90 % to 110 %.':
    'Cuánto puede cambiar su tamaño hacia cada lado: 0,1 es del 90\u00a0% al 110\u00a0%.',
  'How much less they count; at 0 it is cross-entropy.': 'Cuánto menos cuentan; con 0 es la entropía cruzada.',
  'How much lighter or darker it may become.': 'Cuánto puede aclararse u oscurecerse.',
  'How much of a running average of the weights is kept a step, which is then the result; 0 keeps no average.':
    'Cuánto se conserva en cada paso de un promedio móvil de los pesos, que es después el resultado; con 0 no hay promedio.',
  'How much of each label is spread over all classes, which keeps the network from being too certain.':
    'Cuánto de cada etiqueta se reparte entre todas las clases, lo que evita que la red esté demasiado segura.',
  'How much of the running mean of gradients is kept from step to step.':
    'Cuánto de la media móvil de los gradientes se conserva de un paso al siguiente.',
  'How much of the running mean of squared gradients is kept from step to step.':
    'Cuánto de la media móvil de los gradientes al cuadrado se conserva de un paso al siguiente.',
  'How much of the running mean, against the gradient, decides the direction of a step.':
    'Cuánto decide la media móvil, frente al gradiente, la dirección de un paso.',
  'How much of the running means of squares is kept from step to step.':
    'Cuánto de las medias móviles de los cuadrados se conserva de un paso al siguiente.',
  'How much of the speed is kept from step to step.': 'Cuánto de la velocidad se conserva de un paso al siguiente.',
  'How often a picture is changed, in place of all this, into what vision makes of photos.':
    'Con qué frecuencia una imagen se transforma, en lugar de todo esto, en lo que la app saca de las fotos.',
  'How often a rectangle of noise hides a part (random erasing, Zhong et al. 2017).':
    'Con qué frecuencia un rectángulo de ruido tapa una parte (borrado aleatorio, Zhong et al. 2017).',
  'How often each picture is shown.': 'Cuántas veces se muestra cada imagen.',
  'How surprised the network is by the right class; what classifiers are usually trained with.':
    'Cuánto sorprende a la red la clase correcta; con lo que se suelen entrenar los clasificadores.',
  'Keeps a division from a divisor near 0.': 'Evita dividir por un divisor cercano a 0.',
  'Label smoothing': 'Suavizado de etiquetas',
  'Learning rate': 'Tasa de aprendizaje',
  'Like photos': 'Como fotos',
  'Looks ahead along the momentum before it is made even.': 'Mira hacia delante según el momento antes de igualarlo.',
  'Looks ahead along the speed before it corrects it.': 'Mira hacia delante según la velocidad antes de corregirla.',
  Loss: 'Pérdida',
  'Mean squared error': 'Error cuadrático medio',
  Mirror: 'Espejo',
  Momentum: 'Momento',
  'Momentum decay': 'Decaimiento del momento',
  'Moves every matrix equally far in all directions of its momentum, and leaves biases and batch-norm’s to Adam.':
    'Mueve cada matriz lo mismo en todas las direcciones de su momento, y deja a Adam los sesgos y los pesos de la normalización por lotes.',
  'Moves every weight equally far, up or down by its gradients’ mean; wants a small learning rate.':
    'Mueve cada peso lo mismo, hacia arriba o hacia abajo según la media de sus gradientes; pide una tasa de aprendizaje pequeña.',
  'Multiplies the number of filters of every layer; 1 is as designed.':
    'Multiplica el número de filtros de cada capa; 1 es como se diseñó.',
  'On a plateau': 'En meseta',
  'One cycle': 'Un ciclo',
  Optimizer: 'Optimizador',
  Patience: 'Paciencia',
  'Peak at': 'Posición del pico',
  Reference: 'Referencia',
  'Rises over a warm-up, then falls slowly, faster, and slowly again.':
    'Sube durante un calentamiento y después baja despacio, más deprisa y otra vez despacio.',
  'Rises to the peak and falls to almost nothing, which trains fast with a high learning rate.':
    'Sube hasta el pico y baja casi hasta nada, lo que entrena rápido con una tasa de aprendizaje alta.',
  Rotation: 'Rotación',
  'SGD with momentum': 'SGD con momento',
  Scale: 'Escala',
  Schedule: 'Planificación',
  Seed: 'Semilla',
  'Sets the size of each weight’s step by its past gradients and steps; the learning rate may stay at 1.':
    'Fija el tamaño del paso de cada peso según sus gradientes y pasos anteriores; la tasa de aprendizaje puede quedarse en 1.',
  Settings: 'Ajustes',
  Shift: 'Desplazamiento',
  'Shrinks every weight but biases and batch-norm’s a little each step; 0 shrinks none.':
    'Encoge un poco en cada paso todos los pesos, salvo los sesgos y los de la normalización por lotes; con 0, ninguno.',
  'Start divisor': 'Divisor inicial',
  Starter: 'Inicial',
  Steps: 'Escalones',
  'Steps along the mean of past gradients, divided by their usual size; with weight decay it is AdamW.':
    'Avanza según la media de los gradientes anteriores, dividida por su tamaño habitual; con decaimiento de pesos es AdamW.',
  'Steps straight down the gradient of each batch.': 'Avanza directamente cuesta abajo por el gradiente de cada lote.',
  'Swaps left and right in half of the pictures.': 'Intercambia izquierda y derecha en la mitad de las imágenes.',
  'The notebook’s network with the best of 160 optimizers, losses and schedules.':
    'La red del cuaderno con lo mejor de 160 optimizadores, pérdidas y planificaciones.',
  'The notebook’s network: two convolutions, each with pooling, and two dense layers.':
    'La red del cuaderno: dos convoluciones, cada una con pooling, y dos capas densas.',
  'The notebook’s own network, optimizer and loss, to compare with.':
    'La red, el optimizador y la pérdida del propio cuaderno, para comparar.',
  'The same at half the size, for graphics chips and phones; probabilities differ a little.':
    'Lo mismo con la mitad de tamaño, para chips gráficos y teléfonos; las probabilidades varían un poco.',
  'The same learning rate from the first step to the last.': 'La misma tasa de aprendizaje del primer paso al último.',
  'The size of the steps at the schedule’s peak.': 'El tamaño de los pasos en el pico de la planificación.',
  'The squared distance of the probabilities from the label, as a mean over the classes.':
    'La distancia al cuadrado entre las probabilidades y la etiqueta, como media de las clases.',
  'Three convolutions with pooling and batch-norm: small to download and quick to answer.':
    'Tres convoluciones con pooling y normalización por lotes: poco que descargar y respuestas rápidas.',
  'To open it in this app again, here or on another device.':
    'Para abrirlo de nuevo en esta app, aquí o en otro dispositivo.',
  Tuned: 'Afinada',
  'Two narrow convolutions and a dense layer, made to train in the shortest time.':
    'Dos convoluciones estrechas y una capa densa, hechas para entrenar en el menor tiempo.',
  'Validation share': 'Parte de validación',
  'Warm-up': 'Calentamiento',
  'Watched figure': 'Cifra observada',
  'Weight decay': 'Decaimiento de pesos',
  'What all random numbers follow from: the same seed trains the same network.':
    'De lo que salen todos los números aleatorios: la misma semilla entrena la misma red.',
  'What is left of the learning rate in the end.': 'Lo que queda de la tasa de aprendizaje al final.',
  'What the learning rate is multiplied by each time.': 'Por cuánto se multiplica la tasa de aprendizaje cada vez.',
  'What the learning rate is multiplied by for Adam, which takes the weights that are no matrix.':
    'Por cuánto se multiplica la tasa de aprendizaje para Adam, que se ocupa de los pesos que no son matrices.',
  'What the learning rate is multiplied by in an epoch.':
    'Por cuánto se multiplica la tasa de aprendizaje en una época.',
  'When the learning rate is highest.': 'Cuándo es más alta la tasa de aprendizaje.',
  Width: 'Ancho',
  accuracy: 'exactitud',
  degrees: 'grados',
  epochs: 'épocas',
  factor: 'factor',
  fraction: 'fracción',
  'fraction of the run': 'fracción de la ejecución',
  'fraction of white': 'fracción del blanco',
  loss: 'pérdida',
  'mirrored, shifted': 'con espejo y desplazamiento',
  'mirrored, shifted, erased': 'con espejo, desplazamiento y borrado',
  none: 'ninguno',
  pixels: 'píxeles',
  probability: 'probabilidad',
};
