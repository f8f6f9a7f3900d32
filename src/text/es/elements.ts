import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

const samplesText = (count: number) =>
  plural(count, {
    one: '1 muestra',
    many: `${countText(count)} de muestras`,
    other: `${countText(count)} muestras`,
  });
const modelsText = (count: number) =>
  plural(count, {
    one: '1 modelo',
    many: `${countText(count)} de modelos`,
    other: `${countText(count)} modelos`,
  });

const MAY_BE_CLEARED =
  'y este navegador puede borrar lo que guarda: cuando falta espacio o tras unos días sin visitas.';

export const elements: Rooms['elements'] = {
  newClass: 'Clase nueva',
  selectAll: 'Seleccionar todo',
  selectAllOf: (label) => `Seleccionar todo de ${label}`,
  edit: 'Editar',
  editClass: (label) => `Editar la clase ${label}`,
  noPictures: 'Aún no hay imágenes.',
  picturesOf: (label) => `Imágenes de ${label}`,
  selectedPictures: 'Imágenes seleccionadas',
  selected: (count) =>
    plural(count, {
      one: `${countText(count)} seleccionada`,
      many: `${countText(count)} seleccionadas`,
      other: `${countText(count)} seleccionadas`,
    }),
  look: 'Ver',
  relabel: 'Es…',
  clearSelection: 'Quitar la selección',
  seenPixels: (side) => `Los ${countText(side)} por ${countText(side)} píxeles que vio la red`,
  seen: 'Lo que ve la red',
  progress: 'Progreso',
  range: {
    any: {
      from: {
        max: (from, max) => `Tiene que ser un número de ${from} a ${max}.`,
        below: (from, below) => `Tiene que ser un número desde ${from} y menor que ${below}.`,
      },
      above: {
        max: (above, max) => `Tiene que ser un número mayor que ${above} y, como mucho, ${max}.`,
        below: (above, below) => `Tiene que ser un número mayor que ${above} y menor que ${below}.`,
      },
    },
    whole: {
      from: {
        max: (from, max) => `Tiene que ser un número entero de ${from} a ${max}.`,
        below: (from, below) => `Tiene que ser un número entero desde ${from} y menor que ${below}.`,
      },
      above: {
        max: (above, max) => `Tiene que ser un número entero mayor que ${above} y, como mucho, ${max}.`,
        below: (above, below) => `Tiene que ser un número entero mayor que ${above} y menor que ${below}.`,
      },
    },
  },
  fetching: 'Descargando el conjunto de datos',
  stopFetching: 'Detener la descarga',
  datasetNeeded: (name, train, test, size) =>
    `Para entrenar hace falta ${name}: ${countText(train)} imágenes para entrenar y ${countText(test)} para probar. Se descargan ${size} una sola vez y quedan en este dispositivo.`,
  partHere: (size) => `Ya hay ${size} aquí.`,
  fetchIt: (size) => `Descargar (${size})`,
  goOnFetching: (size) => `Seguir descargando (${size})`,
  fetchAgain: 'Descargar de nuevo',
  lookAgain: 'Mirar de nuevo',
  gone: {
    samples: 'Tus muestras ya no están en este navegador',
    models: 'Tus modelos ya no están en este navegador',
    both: 'Tus muestras y modelos ya no están en este navegador',
  },
  wereHere: {
    samples: (count) =>
      plural(count, {
        one: 'Aquí había 1 muestra.',
        many: `Aquí había ${countText(count)} de muestras.`,
        other: `Aquí había ${countText(count)} muestras.`,
      }),
    models: (count) =>
      plural(count, {
        one: 'Aquí había 1 modelo.',
        many: `Aquí había ${countText(count)} de modelos.`,
        other: `Aquí había ${countText(count)} modelos.`,
      }),
    both: (samples, models) => `Aquí había ${samplesText(samples)} y ${modelsText(models)}.`,
  },
  whyGone:
    'Un navegador puede borrar lo que guarda un sitio cuando falta espacio o tras semanas sin visitas, y lo hace cuando alguien se lo pide.',
  neverExported:
    'Desde aquí nunca se exportó nada. Si están en otro dispositivo, haz allí una copia de seguridad y restáurala aquí.',
  exportedOn: (date) => `Lo último se exportó el ${date}: restaura aquí ese archivo.`,
  restore: 'Restaurar una copia',
  beginAnew: 'Empezar de nuevo',
  inNoBackup: {
    samples: (count) =>
      plural(count, {
        one: `1 muestra no está en ninguna copia de seguridad, ${MAY_BE_CLEARED}`,
        many: `${countText(count)} de muestras no están en ninguna copia de seguridad, ${MAY_BE_CLEARED}`,
        other: `${countText(count)} muestras no están en ninguna copia de seguridad, ${MAY_BE_CLEARED}`,
      }),
    models: (count) =>
      plural(count, {
        one: `1 modelo no está en ninguna copia de seguridad, ${MAY_BE_CLEARED}`,
        many: `${countText(count)} de modelos no están en ninguna copia de seguridad, ${MAY_BE_CLEARED}`,
        other: `${countText(count)} modelos no están en ninguna copia de seguridad, ${MAY_BE_CLEARED}`,
      }),
    both: (samples, models) =>
      `${samplesText(samples)} y ${modelsText(models)} no están en ninguna copia de seguridad, ${MAY_BE_CLEARED}`,
  },
  makeBackup: 'Hacer una copia',
  notNow: 'Ahora no',
  used: (size) => `${size} en uso en este dispositivo.`,
  usedOf: (size, room) => `${size} en uso en este dispositivo, de ${room}.`,
  promise: {
    asking: 'Pidiendo al navegador que lo conserve siempre…',
    granted: 'El navegador lo conserva hasta que lo elimines.',
    refused: 'El navegador puede borrarlo cuando falte espacio: exporta de vez en cuando o instala la app.',
    unknown: 'Este navegador no dice si lo conserva siempre: exporta de vez en cuando.',
  },
  storage: 'Datos y copias de seguridad',
  share: 'Compartir',
  saved: (name) => `«${name}» se ha guardado.`,
  notShared: (name) => `No se pudo compartir «${name}». Está guardado en tus descargas.`,
};
