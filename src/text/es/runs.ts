import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const runs: Rooms['runs'] = {
  title: 'Ejecuciones',
  readAgain: 'Leer de nuevo',
  reading: 'Leyendo las ejecuciones…',
  deleted: (count) =>
    plural(count, {
      one: 'Una ejecución eliminada.',
      many: `${countText(count)} de ejecuciones eliminadas.`,
      other: `${countText(count)} ejecuciones eliminadas.`,
    }),
  deletedForGood: (count) =>
    `${plural(count, {
      one: 'Una ejecución eliminada',
      many: `${countText(count)} de ejecuciones eliminadas`,
      other: `${countText(count)} ejecuciones eliminadas`,
    })} para siempre: en este dispositivo no hay espacio para poder recuperar lo eliminado.`,
  noRun: (link) => `Aún no hay ejecuciones. ${link}: sus curvas y cifras se quedan aquí.`,
  trainNetwork: 'Entrena una red',
  tick: 'Marca ejecuciones para ver sus curvas y ajustes lado a lado.',
  chosen: 'Elegida',
  name: 'Nombre',
  started: 'Inicio',
  state: 'Estado',
  validation: 'Validación',
  test: 'Prueba',
  time: 'Tiempo',
  states: {
    running: 'en curso',
    paused: 'en pausa',
    finished: 'terminada',
    stopped: 'detenida',
    failed: 'fallida',
  },
  choose: (name, date) => `Elegir ${name}, ${date}`,
  trainLikeThis: 'Entrenar con estos ajustes',
  saveAll: (format) => `Guardar todas en ${format}`,
  saveChosen: (format) => `Guardar elegidas en ${format}`,
  deleteChosen: 'Eliminar elegidas',
  testOnce: 'Las cifras de prueba se midieron una sola vez, al terminar cada ejecución; no se eligió nada por ellas.',

  chosenRuns: 'Ejecuciones elegidas',
  chartsShow: (most) => `Los gráficos muestran las ${countText(most)} primeras.`,
  figuresAndSettings: 'Cifras y ajustes',
  figureOrSetting: 'Cifra o ajuste',
  validationAccuracy: 'Exactitud de validación',
  validationLoss: 'Pérdida de validación',
  testAccuracy: 'Exactitud de prueba',
  testLoss: 'Pérdida de prueba',
  trainingTime: 'Tiempo de entrenamiento',
  bestEpoch: 'Mejor época',
  engine: 'Motor',
  deviceCores: 'Núcleos del dispositivo',
  browser: 'Navegador',
  differs: 'difiere',
  yes: 'sí',
  no: 'no',
};
