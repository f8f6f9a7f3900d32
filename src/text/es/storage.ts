import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const storage: Rooms['storage'] = {
  title: 'Datos',
  backup: 'Copia de seguridad',
  backupHelp: 'Un archivo con todo lo que has hecho aquí, para este dispositivo, para otro o para otro navegador.',
  neverExported: 'Aún no se ha exportado nada.',
  exportedOn: (date) => `Última exportación: ${date}.`,
  backUp: 'Hacer copia de todo',
  restoreFile: 'Restaurar de un archivo',
  backupFile: 'Archivo de copia de seguridad',
  jobs: {
    make: 'Escribiendo la copia',
    look: 'Mirando qué contiene el archivo',
    restore: 'Restaurando',
  },
  jobBegins: (job) => `${job}…`,
  jobDone: (job, done, total) => `${job}: ${countText(done)} de ${countText(total)}`,
  saved: 'La copia de seguridad está guardada.',
  kinds: {
    samples: 'Muestras',
    models: 'Modelos',
    runs: 'Ejecuciones',
    experiments: 'Experimentos',
    pile: 'Muchas imágenes',
  },
  restored: (kind, added) => `${kind}: ${countText(added)} de vuelta.`,
  restoredBut: (kind, added, known) => `${kind}: ${countText(added)} de vuelta (aquí ya había ${countText(known)}).`,
  nothingRestored: 'No se restauró nada.',
  stopped: 'Se detuvo antes del final; restaura el archivo otra vez para seguir.',
  notTaken: (count) =>
    plural(count, {
      one: 'Una cosa no se pudo incluir:',
      many: `${countText(count)} de cosas no se pudieron incluir:`,
      other: `${countText(count)} cosas no se pudieron incluir:`,
    }),
  notRestored: (count) =>
    plural(count, {
      one: 'Una cosa de la copia no se pudo restaurar:',
      many: `${countText(count)} de cosas de la copia no se pudieron restaurar:`,
      other: `${countText(count)} cosas de la copia no se pudieron restaurar:`,
    }),
  leftOut: 'Lo que quedó fuera',
  whatToRestore: '¿Qué quieres restaurar?',
  backupOf: (date) => `Copia de seguridad del ${date}.`,
  staysAsItIs: 'Lo que ya está aquí se queda como está, y nada se duplica.',
  backedUp: {
    samples: 'Muestras, con sus fotos y clases',
    models: 'Modelos',
    runs: 'Ejecuciones, con sus curvas y puntos de control',
    experiments: 'Experimentos',
    pile: 'Muchas imágenes, con sus respuestas',
    settings: 'Qué modelo está en uso',
  },
  backedUpCount: (kind, count) => `${kind}: ${countText(count)}`,
  restore: 'Restaurar',
  onThisDevice: 'En este dispositivo',
  looking: 'Mirando qué hay aquí…',
  used: (size) => `${size} en uso.`,
  usedOf: (size, most) => `${size} en uso, de ${most} que concede el navegador.`,
  what: 'Qué',
  howMany: 'Cantidad',
  room: 'Espacio',
  stored: {
    samples: 'Muestras, con sus fotos',
    models: 'Modelos propios',
    runs: 'Ejecuciones, con sus curvas',
    checkpoints: 'Puntos de control de ejecuciones interrumpidas',
    experiments: 'Experimentos',
    pile: 'Muchas imágenes, con sus copias',
    deleted: 'Eliminado, pero recuperable durante diez minutos',
  },
  dataset: 'El conjunto de datos',
  appItself: 'La propia app, para usarla sin conexión',
  nothingYet: 'Nada todavía',
  promises: {
    unasked: 'El navegador puede borrar esto cuando falte espacio. Se le puede pedir que lo conserve.',
    asking: 'Pidiendo al navegador que lo conserve siempre…',
    granted: 'El navegador lo conserva hasta que lo elimines.',
    refused:
      'El navegador puede borrar esto cuando falte espacio: haz copias de seguridad o instala la app; la mayoría de los navegadores conserva entonces sus datos.',
    unknown:
      'Este navegador no dice si lo conserva siempre. Safari borra lo que no se ha usado en siete días, salvo que la app esté en la pantalla de inicio: instálala o haz copias de seguridad.',
  },
  askToKeep: 'Pedir al navegador que lo conserve',
  canBeGivenUp: 'Qué se puede liberar',
  nothingLeftOver: 'Aquí no sobra nada. Para hacer sitio, elimina muestras, modelos o ejecuciones en sus pantallas.',
  deletedThings: 'Lo eliminado',
  deletedThingsHelp: 'Después ya no se puede recuperar.',
  datasetHelp: 'El entrenamiento lo descarga de nuevo cuando lo necesita; para eso hace falta conexión.',
  checkpoints: 'Puntos de control',
  checkpointsHelp: 'Después, las ejecuciones interrumpidas no se pueden reanudar; sus curvas se quedan.',
  checkpointsQuestion:
    'Después, las ejecuciones interrumpidas no se pueden reanudar. Sus curvas se quedan. Esto no se puede deshacer.',
  pileHelp:
    'Se van sus respuestas y copias; las muestras que salieron de ellas se quedan. Se puede deshacer durante diez minutos.',
  sized: (what, size) => `${what}, ${size}`,
  giveUp: 'Liberar',
  giveUpThis: (what) => `Liberar: ${what}`,
  oneByOne: (things) => `Todo lo demás (${things}) se elimina de uno en uno, también con el disco lleno.`,
  links: {
    samples: 'muestras',
    models: 'modelos',
    runs: 'ejecuciones',
  },
  deleteAll: 'Eliminar todo',
  deleteAllHelp: 'Después, la app queda como el primer día, en todas las pestañas.',
  deleteAllAsk: 'Eliminar todo…',
  deleteAllForGood: '¿Eliminar todo para siempre?',
  counts: {
    samples: (count) =>
      plural(count, {
        one: `${countText(count)} muestra`,
        many: `${countText(count)} de muestras`,
        other: `${countText(count)} muestras`,
      }),
    models: (count) =>
      plural(count, {
        one: `${countText(count)} modelo`,
        many: `${countText(count)} de modelos`,
        other: `${countText(count)} modelos`,
      }),
    runs: (count) =>
      plural(count, {
        one: `${countText(count)} ejecución`,
        many: `${countText(count)} de ejecuciones`,
        other: `${countText(count)} ejecuciones`,
      }),
    experiments: (count) =>
      plural(count, {
        one: `${countText(count)} experimento`,
        many: `${countText(count)} de experimentos`,
        other: `${countText(count)} experimentos`,
      }),
    pile: (count) =>
      plural(count, {
        one: `${countText(count)} imagen de la pila`,
        many: `${countText(count)} de imágenes de la pila`,
        other: `${countText(count)} imágenes de la pila`,
      }),
  },
  willGo: (things) => `Se eliminará esto: ${things}, además de los ajustes y el conjunto de datos.`,
  nothingMade: 'Aún no has hecho nada aquí; se van los ajustes y el conjunto de datos.',
  notTakenBack: 'Esto no se puede deshacer.',
  backUpFirst: 'Hacer antes una copia',
  offlineCopyToo: 'También la copia de la app para usarla sin conexión, que se vuelve a guardar al abrir la app',
  deleteWord: 'eliminar',
  typeWord: (word) => `Para seguir, escribe «${word}»`,
  thePile: 'la pila',
};
