import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const samples: Rooms['samples'] = {
  title: 'Muestras',
  addFiles: 'Añadir archivos o un ZIP',
  addFolder: 'Añadir carpeta',
  picturesOrZips: 'Imágenes o archivos ZIP',
  folder: 'Carpeta',
  import: {
    name: 'Leyendo las imágenes',
    begins: 'Leyendo las imágenes…',
    progress: (done, total) => `Leyendo las imágenes: ${countText(done)} de ${countText(total)}`,
  },
  export: {
    name: 'Escribiendo el ZIP',
    begins: 'Escribiendo el ZIP…',
    progress: (done, total) => `Escribiendo el ZIP: ${countText(done)} de ${countText(total)}`,
  },
  report: {
    title: (clauses) => `${clauses.join('; ')}.`,
    refused: (count) =>
      plural(count, {
        one: 'Un archivo no se pudo añadir',
        many: `${countText(count)} de archivos no se pudieron añadir`,
        other: `${countText(count)} archivos no se pudieron añadir`,
      }),
    contradictory: (count) =>
      plural(count, {
        one: 'Un archivo estaba también en otra clase; cuenta la primera',
        many: `${countText(count)} de archivos estaban también en otra clase; cuenta la primera`,
        other: `${countText(count)} archivos estaban también en otra clase; cuenta la primera`,
      }),
    renamed: (count) =>
      plural(count, {
        one: 'Una carpeta se refiere a una clase que aquí tiene otro nombre',
        many: `${countText(count)} de carpetas se refieren a una clase que aquí tiene otro nombre`,
        other: `${countText(count)} carpetas se refieren a una clase que aquí tiene otro nombre`,
      }),
    leftOut: (count) =>
      plural(count, {
        one: 'Una imagen no está en el ZIP: su foto falta o está dañada.',
        many: `${countText(count)} de imágenes no están en el ZIP: sus fotos faltan o están dañadas.`,
        other: `${countText(count)} imágenes no están en el ZIP: sus fotos faltan o están dañadas.`,
      }),
    nameLoose: (count) =>
      plural(count, {
        one: 'Decir la clase de la que no está en carpetas…',
        many: `Decir la clase de los ${countText(count)} sin carpeta…`,
        other: `Decir la clase de las ${countText(count)} sin carpeta…`,
      }),
    filesAndFolders: 'Archivos y carpetas, con lo que hay que decir de ellos',
    picturesLeftOut: 'Imágenes que no están en el ZIP',
    takenFor: (label) => `Se ha tomado por ${label}. Si es otra clase, selecciona sus imágenes y elige «Es…».`,
    inAnotherClass: 'Estaba también en otra clase.',
    photoGone: 'Sigue enseñando con lo que la red ve de ella. Toma la foto de nuevo para tenerla en una exportación.',
  },
  reading: 'Leyendo las muestras…',
  drop: 'Suelta imágenes, carpetas o archivos ZIP para añadirlos',
  whatIsNewClass: '¿Cómo se llama la clase nueva?',
  whatAreThese: (count) =>
    plural(count, {
      one: '¿Qué es esta imagen?',
      many: `¿Qué son estos ${countText(count)} de imágenes?`,
      other: `¿Qué son estas ${countText(count)} imágenes?`,
    }),
  whichSamples: 'Qué muestras',
  filters: {
    all: 'Todas',
    doubtful: 'Dudosas',
    'near-duplicates': 'Casi iguales',
  },
  newClass: 'Clase nueva…',
  teachThese: (count) =>
    plural(count, {
      one: 'Enseñarle esta',
      many: `Enseñarle estos ${countText(count)}`,
      other: `Enseñarle estas ${countText(count)}`,
    }),
  marked:
    'Con «?» y las primeras de su clase: muestras que el modelo enseñado toma por otra cosa. ¿Es correcta su clase?',
  nothingYet: 'Aquí aún no hay nada',
  emptyHelp: 'Con muestras, la app aprende a conocer tu ropa. Hay tres formas de conseguirlas:',
  bySnapshot: (screen) => `Toma una foto en ${screen} y di si la respuesta era correcta.`,
  classifyScreen: 'Clasificar',
  byShutter: 'Mantén pulsado allí el disparador para tomar muchas imágenes de una prenda.',
  byFiles: 'Añade archivos, una carpeta o un ZIP con una carpeta por clase, o suéltalos aquí.',
  addOwnClass: 'Añadir una clase propia',
  sample: (label, taken) => `${label}, ${taken}`,
  answer: (label, probability) => `${label}, ${probability}`,
  described: (parts) => parts.join('; '),
  modelThought: (label, probability) => `el modelo creyó ver ${label}, ${probability}`,
  afterTeaching: (label) => `tras la enseñanza dice ${label}`,
  nearlyTheSame: 'casi igual que otra',
  thePhoto: 'La foto',
  facts: {
    taken: 'Tomada',
    modelThought: 'El modelo creyó ver',
    notAsked: 'no se le preguntó',
    afterTeaching: 'Tras la enseñanza',
    nearlyTheSame: 'Casi igual que',
  },
  editClass: (label) => `Editar la clase «${label}»`,
  name: 'Nombre',
  joins: (count, label, others) =>
    plural(count, {
      one: `Ya hay una clase con ese nombre: la imagen de «${label}» se une a las ${countText(others)} que tiene.`,
      many: `Ya hay una clase con ese nombre: los ${countText(count)} de imágenes de «${label}» se unen a las ${countText(others)} que tiene.`,
      other: `Ya hay una clase con ese nombre: las ${countText(count)} imágenes de «${label}» se unen a las ${countText(others)} que tiene.`,
    }),
  merge: 'Unir',
  takeOutEmpty: 'O quítala; no tiene imágenes. Puedes deshacerlo.',
  takeOut: (count) =>
    plural(count, {
      one: 'O quítala, con su única imagen. Puedes deshacerlo.',
      many: `O quítala, con sus ${countText(count)} de imágenes. Puedes deshacerlo.`,
      other: `O quítala, con sus ${countText(count)} imágenes. Puedes deshacerlo.`,
    }),
  deleteClass: 'Eliminar la clase',
  kept: (count, label) =>
    plural(count, {
      one: `Guardada como ${label}.`,
      many: `${countText(count)} de imágenes guardadas como ${label}.`,
      other: `${countText(count)} imágenes guardadas como ${label}.`,
    }),
  keptFromFiles: (count) =>
    plural(count, {
      one: 'Una imagen guardada desde archivos.',
      many: `${countText(count)} de imágenes guardadas desde archivos.`,
      other: `${countText(count)} imágenes guardadas desde archivos.`,
    }),
  hereAlready: (count) =>
    plural(count, {
      one: 'Una imagen ya estaba aquí.',
      many: `${countText(count)} de imágenes ya estaban aquí.`,
      other: `${countText(count)} imágenes ya estaban aquí.`,
    }),
  hereAlreadyNowAs: (count, label) =>
    plural(count, {
      one: `Una imagen ya estaba aquí; desde ahora, como ${label}.`,
      many: `${countText(count)} de imágenes ya estaban aquí; desde ahora, como ${label}.`,
      other: `${countText(count)} imágenes ya estaban aquí; desde ahora, como ${label}.`,
    }),
  hereAlreadyMoved: (count) =>
    plural(count, {
      one: 'Una imagen ya estaba aquí; desde ahora es de otra clase, como dicen los archivos.',
      many: `${countText(count)} de imágenes ya estaban aquí; desde ahora son de otra clase, como dicen los archivos.`,
      other: `${countText(count)} imágenes ya estaban aquí; desde ahora son de otra clase, como dicen los archivos.`,
    }),
  hereAlreadySomeMoved: (count, moved) =>
    plural(moved, {
      one: `${countText(count)} imágenes ya estaban aquí; desde ahora ${countText(moved)} es de otra clase, como dicen los archivos.`,
      many: `${countText(count)} imágenes ya estaban aquí; desde ahora ${countText(moved)} son de otra clase, como dicen los archivos.`,
      other: `${countText(count)} imágenes ya estaban aquí; desde ahora ${countText(moved)} son de otra clase, como dicen los archivos.`,
    }),
  moved: (count, label) =>
    plural(count, {
      one: `Una imagen pasa a ${label}.`,
      many: `${countText(count)} de imágenes pasan a ${label}.`,
      other: `${countText(count)} imágenes pasan a ${label}.`,
    }),
  deleted: (count) =>
    plural(count, {
      one: 'Una imagen eliminada.',
      many: `${countText(count)} de imágenes eliminadas.`,
      other: `${countText(count)} imágenes eliminadas.`,
    }),
  deletedForGood: (count) =>
    plural(count, {
      one: 'Una imagen eliminada para siempre: en este dispositivo no hay espacio para poder recuperarla.',
      many: `${countText(count)} de imágenes eliminadas para siempre: en este dispositivo no hay espacio para poder recuperarlas.`,
      other: `${countText(count)} imágenes eliminadas para siempre: en este dispositivo no hay espacio para poder recuperarlas.`,
    }),
  merged: (from, to) => `${from} ahora es parte de ${to}.`,
  renamed: (from, to) => `${from} ahora se llama ${to}.`,
  classDeleted: (label) => `Clase ${label} eliminada con sus imágenes.`,
  classDeletedForGood: (label) =>
    `Clase ${label} eliminada con sus imágenes para siempre: en este dispositivo no hay espacio para poder recuperarla.`,
};
