import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const experiments: Rooms['experiments'] = {
  grid: 'Una griglia',
  gridHelp:
    'Ogni valore di un’impostazione con ogni valore di un’altra, ciascuno un breve addestramento dallo stesso seme. Comincia come lo studio del notebook: ottimizzatori × funzioni di perdita.',
  search: 'Una ricerca',
  searchHelp:
    'Molte configurazioni su poche immagini, il terzo migliore su tre volte tante, finché una si addestra su tutte.',
  elsewhere: 'Risultati da altrove',
  elsewhereHelp: 'Quello che ha fatto “npm run experiments”, su un computer o su un cluster: un file di righe JSON.',
  reading: 'Lettura…',
  importResults: 'Importa risultati',
  resultsFile: 'File dei risultati',
  preparing: 'Preparazione',
  running: (run, runs) =>
    plural(runs, {
      one: `Addestramento ${countText(run)} di ${countText(runs)}`,
      many: `Addestramento ${countText(run)} di ${countText(runs)}`,
      other: `Addestramento ${countText(run)} di ${countText(runs)}`,
    }),
  runningLeft: (run, runs, left) =>
    plural(runs, {
      one: `Addestramento ${countText(run)} di ${countText(runs)}, gli restano ${left}`,
      many: `Addestramento ${countText(run)} di ${countText(runs)}, gli restano ${left}`,
      other: `Addestramento ${countText(run)} di ${countText(runs)}, gli restano ${left}`,
    }),
  stopping: 'Si ferma dopo questo passo',
  evaluating: 'Giudizio del migliore sul set di test, una volta sola',
  underWay: 'Esperimento in corso',
  experiment: 'Esperimento',
  stop: 'Ferma; potrai riprenderlo',
  wasStopped: 'È stato fermato prima della fine; ciò che è completo resta salvato.',
  resume: 'Riprendilo',
  readingExperiments: 'Lettura degli esperimenti…',
  keptExperiments: 'Esperimenti salvati',
  kept: (name, date) => `${name}, ${date}`,
  keptUnfinished: (name, date) => `${name}, ${date}, non finito`,
  show: 'Mostra',
  showNamed: (name, date) => `Mostra ${name}, ${date}`,
  deleteNamed: (name, date) => `Elimina ${name}, ${date}`,
  deleted: 'Esperimento eliminato.',
  deletedForGood: 'Esperimento eliminato per sempre: su questo dispositivo non c’è spazio per poterlo riavere.',
  gridName: (row, column) => `${row} × ${column.toLowerCase()}`,
  searchName: (minutes) => `Ricerca, ${minutes} min`,
  rows: { legend: 'Righe', setting: 'Righe: impostazione' },
  columns: { legend: 'Colonne', setting: 'Colonne: impostazione' },
  eachRun: 'Ogni addestramento',
  seeds: 'Semi',
  startRuns: (runs) =>
    plural(runs, {
      one: `Avvia ${countText(runs)} addestramento`,
      many: `Avvia ${countText(runs)} di addestramenti`,
      other: `Avvia ${countText(runs)} addestramenti`,
    }),
  chooseTwo: 'Scegli due impostazioni diverse.',
  whatToVary: 'Che cosa variare',
  budget: 'Tempo',
  beginFrom: 'Parti da',
  minutes: 'Minuti',
  startSearch: 'Avvia la ricerca',
  table: (name) => `Tabella: ${name}`,
  gridCaption: (epochs) =>
    plural(epochs, {
      one: 'Accuratezza sulle immagini tenute da parte, perdita, tempo di addestramento; un’epoca per ciascuno',
      many: `Accuratezza sulle immagini tenute da parte, perdita, tempo di addestramento; ${epochs} di epoche per ciascuno`,
      other: `Accuratezza sulle immagini tenute da parte, perdita, tempo di addestramento; ${epochs} epoche per ciascuno`,
    }),
  failed: 'fallito',
  runningNow: 'in corso…',
  waiting: 'in attesa',
  bestCell: (accuracy) => `${accuracy}, il migliore`,
  lossTime: (loss, time) => `${loss}, ${time}`,
  lossTimeSpread: (loss, time, spread) => `${loss}, ${time}, scarto ${spread}`,
  notebookBest: ({ row, column, accuracy, loss, time }) =>
    `Il risultato migliore del notebook: “${row}, ${column}”, ${accuracy} di risposte giuste sulle immagini di test, perdita ${loss}, in ${time}.`,
  bestHere: ({ row, column, accuracy, loss, time }) =>
    `Il risultato migliore qui, scelto in base alla validazione: “${row}, ${column}”, ${accuracy} di risposte giuste sulle immagini di test, perdita ${loss}, in ${time}.`,
  testTouched: (combinations) =>
    combinations === 1
      ? 'Il set di test è stato usato solo per questo, una volta.'
      : plural(combinations, {
          one: `Il set di test è stato usato per ${combinations} combinazione, e nulla è stato scelto in base a esso.`,
          many: `Il set di test è stato usato per ${combinations} di combinazioni, e nulla è stato scelto in base a esso.`,
          other: `Il set di test è stato usato per ${combinations} combinazioni, e nulla è stato scelto in base a esso.`,
        }),
  curves: (count) =>
    count === 1
      ? 'Le sue curve'
      : plural(count, {
          one: `Curve della ${count} migliore`,
          many: `Curve delle ${count} migliori`,
          other: `Curve delle ${count} migliori`,
        }),
  combined: (row, column) => `${row}, ${column}`,
  notebook: (row, column) => `Notebook: ${row}, ${column}`,
  combination: 'Combinazione',
  validationAccuracy: 'Accuratezza di validazione',
  validationLoss: 'Perdita di validazione',
  seconds: 'Secondi',
  testAccuracy: 'Accuratezza di test',
  state: 'Stato',
  states: {
    best: 'il migliore',
    reference: 'riferimento',
    missing: 'mancante',
    waiting: 'in attesa',
    running: 'in corso',
    finished: 'finito',
    failed: 'fallito',
  },
  nothingFinished: 'Non è ancora finito niente.',
  found: (accuracy) => `Risultato migliore: ${accuracy} sulle immagini tenute da parte.`,
  foundAgainst: (accuracy, points) =>
    `Risultato migliore: ${accuracy} sulle immagini tenute da parte, ${points} rispetto alle impostazioni di partenza.`,
  trainedChanged: (share, changes) => `Immagini restanti usate: ${share}; cambiato: ${changes}.`,
  tested: (accuracy) => `${accuracy} di risposte giuste sulle immagini di test, guardate una volta sola.`,
  searchCaption: 'Accuratezza sulle immagini tenute da parte, e quanto dista da quella delle impostazioni di partenza',
  trainedOn: 'Addestrato su',
  accuracy: 'Accuratezza',
  difference: 'Differenza',
  time: 'Tempo',
  changed: 'Cambiato',
  shareOfPictures: 'Quota delle immagini',
  bestShare: (share) => `${share}, il migliore`,
  points: (points) => `${points} punti`,
  changes: (changes) => changes.join(', '),
  change: (setting, value) => `${setting} ${value}`,
  nothing: 'niente',
  yes: 'sì',
  no: 'no',
};
