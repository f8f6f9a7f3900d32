import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const runs: Rooms['runs'] = {
  title: 'Addestramenti',
  readAgain: 'Rileggi',
  reading: 'Lettura degli addestramenti…',
  deleted: (count) =>
    plural(count, {
      one: 'Un addestramento eliminato.',
      many: `${countText(count)} di addestramenti eliminati.`,
      other: `${countText(count)} addestramenti eliminati.`,
    }),
  deletedForGood: (count) =>
    plural(count, {
      one: 'Un addestramento eliminato per sempre: su questo dispositivo non c’è spazio per poterlo riavere.',
      many: `${countText(count)} di addestramenti eliminati per sempre: su questo dispositivo non c’è spazio per poterli riavere.`,
      other: `${countText(count)} addestramenti eliminati per sempre: su questo dispositivo non c’è spazio per poterli riavere.`,
    }),
  noRun: (link) => `Ancora nessun addestramento. ${link}: le sue curve e i suoi valori restano qui.`,
  trainNetwork: 'Addestra una rete',
  tick: 'Spunta gli addestramenti per vederne curve e impostazioni fianco a fianco.',
  chosen: 'Scelto',
  name: 'Nome',
  started: 'Avviato',
  state: 'Stato',
  validation: 'Validazione',
  test: 'Test',
  time: 'Tempo',
  states: {
    running: 'in corso',
    paused: 'in pausa',
    finished: 'finito',
    stopped: 'fermato',
    failed: 'fallito',
  },
  choose: (name, date) => `Scegli ${name}, ${date}`,
  trainLikeThis: 'Addestra con queste impostazioni',
  saveAll: (format) => `Salva tutti in ${format}`,
  saveChosen: (format) => `Salva scelti in ${format}`,
  deleteChosen: 'Elimina scelti',
  testOnce:
    'I valori di test sono stati misurati una volta sola, dopo la fine dell’addestramento; nulla è stato scelto in base a essi.',

  chosenRuns: 'Addestramenti scelti',
  chartsShow: (most) => `I grafici mostrano i primi ${countText(most)}.`,
  figuresAndSettings: 'Valori e impostazioni',
  figureOrSetting: 'Valore o impostazione',
  validationAccuracy: 'Accuratezza di validazione',
  validationLoss: 'Perdita di validazione',
  testAccuracy: 'Accuratezza di test',
  testLoss: 'Perdita di test',
  trainingTime: 'Tempo di addestramento',
  bestEpoch: 'Epoca migliore',
  engine: 'Motore',
  deviceCores: 'Core del dispositivo',
  browser: 'Browser',
  differs: 'diverso',
  yes: 'sì',
  no: 'no',
};
