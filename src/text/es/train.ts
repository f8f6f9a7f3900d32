import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const train: Rooms['train'] = {
  title: 'Entrena una red desde cero',
  trainAnother: 'Entrenar otra',
  everySetting: 'Más: todos los ajustes',
  start: 'Empezar a entrenar',
  copyLink: 'Copiar enlace a estos ajustes',
  copied: 'Copiado.',
  linkInAddress: 'El enlace está en la barra de direcciones.',
  linkRefused: (why) => `El enlace: ${why}. Los ajustes de abajo no han cambiado.`,
  ownSettings: (architecture) => `Ajustes propios, ${architecture}`,

  preset: 'Preajuste',
  network: 'Red',
  scheduleOfRate: 'Planificación de la tasa de aprendizaje',
  course: 'Desarrollo',
  coresHere: (label, cores) => `${label} (${cores} aquí)`,
  partOf: (setting, part) => `${setting}: ${part}`,
  untilPlateau: (rate) => `${rate} hasta que la validación deje de mejorar; después, cada vez menos.`,
  sameRate: (rate) => `${rate} del primer paso al último.`,
  rates: (first, highest, last, epochs) =>
    plural(epochs, {
      one: `De ${first}, con un máximo de ${highest}, a ${last} tras ${epochs} época.`,
      many: `De ${first}, con un máximo de ${highest}, a ${last} tras ${epochs} de épocas.`,
      other: `De ${first}, con un máximo de ${highest}, a ${last} tras ${epochs} épocas.`,
    }),

  measuredSoon: 'En un momento se mide cuánto tarda aquí.',
  measuring: 'Midiendo a qué velocidad entrena este dispositivo…',
  notMeasured: 'No se pudo medir el tiempo.',
  estimate: (whole, epoch, speed, parameters) =>
    `Aquí, más o menos ${whole}: ${epoch} por época a ${speed}, ${countText(parameters)} parámetros.`,
  fetchedFirst: (size) => `Antes se descargan ${size}.`,
  imagesPerSecond: (count) => `${countText(count)} imágenes/s`,

  interruptedAt: (epoch) => `Una ejecución se interrumpió en la época ${epoch}`,
  interruptedEarly: 'Una ejecución se interrumpió antes de su primer punto de control',
  startedAt: (name, date) => `«${name}», iniciada: ${date}.`,
  canGoOn: (step, date) =>
    `Puede seguir tras el paso ${step}, como se guardó (${date}), y termina como si nada hubiera pasado.`,
  resume: 'Reanudar',
  keepBest: 'Guardar lo mejor',
  discard: 'Descartar',

  run: 'Ejecución',
  starting: 'Iniciando una ejecución',
  phases: {
    preparing: 'Preparando las imágenes y los núcleos',
    training: 'Entrenando',
    paused: 'En pausa',
    stopping: 'Deteniéndose tras este paso',
    evaluating: 'Evaluando con el conjunto de prueba, una vez',
  },
  place: (phase, epoch, epochs, step, steps) => `${phase}, época ${epoch} de ${epochs}, paso ${step} de ${steps}`,
  epochDone: (epoch, accuracy) => `Época ${epoch} terminada, exactitud de validación ${accuracy}`,
  timeLeft: 'Tiempo restante',
  timeLeftAtMost: 'Tiempo restante, como mucho',
  speed: 'Velocidad',
  cores: 'Núcleos',
  batchLoss: 'Pérdida de este lote',
  stopAndKeep: 'Detener y guardar lo mejor',
  stopAndDiscard: 'Detener y descartar',
  notEnded: 'La ejecución no ha terminado.',
  ended: {
    completed: 'Completó todas las épocas.',
    'stopped-early': 'Paró antes de tiempo: llevaba un rato sin mejorar.',
    cancelled: 'La detuviste tú.',
    diverged: 'El entrenamiento divergió.',
  },
  endedBest: {
    completed: (epoch) => `Completó todas las épocas; los mejores pesos fueron los de la época ${epoch}.`,
    'stopped-early': (epoch) =>
      `Paró antes de tiempo: llevaba un rato sin mejorar; los mejores pesos fueron los de la época ${epoch}.`,
    cancelled: (epoch) => `La detuviste tú; los mejores pesos fueron los de la época ${epoch}.`,
    diverged: (epoch) => `El entrenamiento divergió; los mejores pesos fueron los de la época ${epoch}.`,
  },
  validationAccuracy: 'Exactitud de validación',
  testAccuracy: 'Exactitud de prueba',
  testLoss: 'Pérdida de prueba',
  trainingTime: 'Tiempo de entrenamiento',
  testOnce: 'Las cifras de prueba se midieron una sola vez, al final; no se eligió nada por ellas.',
  noModel: 'No se guardó ningún modelo. La ejecución y sus curvas están en «Ejecuciones».',
  useModel: 'Usar este modelo',
  evaluateModel: 'Evaluarlo',
};
