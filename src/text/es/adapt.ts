import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const adapt: Rooms['adapt'] = {
  kept: (name) => `Guardado como «${name}» y en uso desde ahora.`,
  versionBefore: (screen) => `La versión anterior sigue en ${screen}.`,
  screens: {
    classify: 'Clasificar',
    models: 'Modelos',
    samples: 'Muestras',
  },
  teaching: 'Enseñanza',
  phases: {
    reading: 'Mirando tus muestras',
    training: 'Aprendiendo',
    evaluating: 'Comparando antes y después',
  },
  learningLeft: (left) => `Aprendiendo, falta más o menos ${left}`,
  stopping: 'Deteniendo',
  stop: 'Detener',
  title: 'Enséñale tu ropa',
  takeSome: (classify, samples) =>
    `Toma unas fotos en ${classify} y di qué son, o lleva imágenes a ${samples}. Con tres de cada clase puedes empezar; con diez va bien. Después basta un toque aquí y, en unos segundos, la app las conoce.`,
  summary: (classes, model) => `${classes}. Se le enseñan a una copia de «${model}».`,
  ofClass: (count, label) => `${countText(count)} × ${label}`,
  ofOwnClass: (count, label) => `${countText(count)} ${label} (clase propia)`,
  comma: ', ',
  beforeYouTeach: 'Antes de enseñar',
  noSamples: 'Todavía no hay muestras.',
  unteachable: {
    pictures:
      'El modelo en uso recibe imágenes distintas de las muestras, que son de 28×28 y en gris, así que no puede aprenderlas.',
    layer: 'El modelo en uso no termina en una capa densa que dé las probabilidades, así que no puede aprender clases.',
  },
  chooseAnother: (screen) => `Elige otro en ${screen} para enseñarle.`,
  tooFew: (labels, wanted) =>
    `Hay pocas muestras de ${labels}: con ${countText(wanted)} o más por clase, desde distintos lados, distingue la prenda de lo que la rodea.`,
  oneClass: (label) =>
    `Todas las muestras son de ${label}. Añade algunas de aquello con lo que se confunde, o dirá ${label} más veces de la cuenta.`,
  contradiction: (count, labels) =>
    plural(count, {
      one: `Hay imágenes casi iguales con etiquetas distintas (${labels}).`,
      many: `En ${countText(count)} de casos, imágenes casi iguales tienen etiquetas distintas (${labels}).`,
      other: `En ${countText(count)} casos, imágenes casi iguales tienen etiquetas distintas (${labels}).`,
    }),
  settleIt: (screen) => `Se dejan fuera hasta que lo aclares en ${screen}.`,
  teach: (count) =>
    plural(count, {
      one: 'Enseñarle mi muestra',
      many: `Enseñarle mis ${countText(count)} de muestras`,
      other: `Enseñarle mis ${countText(count)} muestras`,
    }),
  teachAgain: 'Enseñarle de nuevo',
  rehearsal: {
    dataset: (dataset) => `Mientras aprende, repasa las imágenes de ${dataset} para no olvidarlas.`,
    sketch: (dataset) =>
      `Mientras aprende, repasa imágenes sacadas de un esbozo de ${dataset} para no olvidarlas. No hay que descargar nada.`,
    none: (dataset) =>
      `Mientras aprende, tiene que repasar las imágenes de ${dataset}: descárgalas antes, en «Desde cero».`,
  },
  nothingLeaves: 'Nada sale de este dispositivo.',
  better: (after, before) => `Mejor: ${after} de aciertos; antes, ${before}`,
  noChange: (after) => `Sin cambios: ${after} de aciertos, como antes`,
  worse: (after, before) => `Peor: ${after} de aciertos; antes, ${before}`,
  shareRight: 'Proporción de aciertos',
  on: 'En',
  before: 'antes',
  after: 'después',
  heldBack: (count) =>
    plural(count, {
      one: `${countText(count)} muestra reservada`,
      many: `${countText(count)} de muestras reservadas`,
      other: `${countText(count)} muestras reservadas`,
    }),
  learntFrom: (count) =>
    plural(count, {
      one: `${countText(count)} muestra de la que aprendió`,
      many: `${countText(count)} de muestras de las que aprendió`,
      other: `${countText(count)} muestras de las que aprendió`,
    }),
  testPictures: (count, dataset) =>
    plural(count, {
      one: `${countText(count)} imagen de prueba de ${dataset}`,
      many: `${countText(count)} de imágenes de prueba de ${dataset}`,
      other: `${countText(count)} imágenes de prueba de ${dataset}`,
    }),
  taughtIn: (time) => `Aprendió en ${time}.`,
  newClasses: (labels) => `Nuevo: ${labels}.`,
  noneHeldBack:
    'Había muy pocas muestras para reservar alguna: los aciertos de arriba son de imágenes que ya ha visto, así que pruébalo con otras.',
  notMeasured: (dataset) => `${dataset} no está en este dispositivo, así que no se pudo medir cuánto se ha olvidado.`,
  suspects: (count) =>
    plural(count, {
      one: `${countText(count)} muestra que sigue tomando por otra cosa: puede que su etiqueta esté mal.`,
      many: `${countText(count)} de muestras que sigue tomando por otra cosa: puede que sus etiquetas estén mal.`,
      other: `${countText(count)} muestras que sigue tomando por otra cosa: puede que sus etiquetas estén mal.`,
    }),
  keep: 'Guardar y usar',
  discard: 'Descartar',
  changedAnswers: (count) =>
    plural(count, {
      one: `${countText(count)} imagen cuya respuesta cambió`,
      many: `${countText(count)} de imágenes cuya respuesta cambió`,
      other: `${countText(count)} imágenes cuya respuesta cambió`,
    }),
  sample: (label) => `Muestra: ${label}`,
  testPicture: (label) => `Imagen de prueba: ${label}`,
  is: (label) => `es: ${label}`,
  beforeAndAfter: (before, after) => `${before} → ${after}`,
  ownClasses: (labels) => `Tus propias clases: ${labels}`,
  class: 'Clase',
  anotherName: 'Otro nombre, o una clase con la que unirla',
  mergeInto: (label) => `Unir a ${label}`,
  remove: (label) => `Quitar ${label}`,
  changesHelp:
    'Cada cambio crea una versión propia; la anterior sigue en Modelos. Las muestras conservan sus etiquetas: cámbialas en Muestras y vuelve a enseñar.',
};
