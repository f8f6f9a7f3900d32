import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const train: Rooms['train'] = {
  title: 'Addestra una rete da zero',
  trainAnother: 'Addestrane un’altra',
  everySetting: 'Altro: tutte le impostazioni',
  start: 'Avvia addestramento',
  copyLink: 'Copia link a queste impostazioni',
  copied: 'Copiato.',
  linkInAddress: 'Il link è nella barra degli indirizzi.',
  linkRefused: (why) => `Il link: ${why}. Le impostazioni qui sotto non sono cambiate.`,
  ownSettings: (architecture) => `Impostazioni personali, ${architecture}`,

  preset: 'Preimpostazione',
  network: 'Rete',
  scheduleOfRate: 'Andamento del tasso di apprendimento',
  course: 'Svolgimento',
  coresHere: (label, cores) => `${label} (qui ${cores})`,
  partOf: (setting, part) => `${setting}: ${part}`,
  untilPlateau: (rate) => `${rate} finché la validazione non migliora più, poi ogni volta più basso.`,
  sameRate: (rate) => `${rate} dal primo all’ultimo passo.`,
  rates: (first, highest, last, epochs) =>
    `Da ${first}, al massimo ${highest}, fino a ${last}; ${plural(epochs, { one: `${epochs} epoca`, many: `${epochs} di epoche`, other: `${epochs} epoche` })}.`,

  measuredSoon: 'Tra un attimo si misura quanto ci vuole qui.',
  measuring: 'Misura della velocità di addestramento di questo dispositivo…',
  notMeasured: 'Non è stato possibile misurare il tempo.',
  estimate: (whole, epoch, speed, parameters) =>
    `Qui circa ${whole}: ${epoch} per epoca a ${speed}, ${countText(parameters)} parametri.`,
  fetchedFirst: (size) => `Prima si scaricano ${size}.`,
  imagesPerSecond: (count) => `${countText(count)} immagini/s`,

  interruptedAt: (epoch) => `Un addestramento si è interrotto all’epoca ${epoch}`,
  interruptedEarly: 'Un addestramento si è interrotto prima del suo primo checkpoint',
  startedAt: (name, date) => `“${name}”, avviato: ${date}.`,
  canGoOn: (step, date) =>
    `Può continuare dopo il passo ${step}, salvato: ${date}, e finisce come se nulla fosse successo.`,
  resume: 'Riprendi',
  keepBest: 'Salva il migliore',
  discard: 'Scarta',

  run: 'Addestramento',
  starting: 'Avvio di un addestramento',
  phases: {
    preparing: 'Preparazione: le immagini e i core',
    training: 'Addestramento',
    paused: 'In pausa',
    stopping: 'Si ferma dopo questo passo',
    evaluating: 'Giudizio sul set di test, una volta sola',
  },
  place: (phase, epoch, epochs, step, steps) => `${phase}, epoca ${epoch} di ${epochs}, passo ${step} di ${steps}`,
  epochDone: (epoch, accuracy) => `Epoca ${epoch} finita, accuratezza di validazione ${accuracy}`,
  timeLeft: 'Tempo restante',
  timeLeftAtMost: 'Tempo restante, al massimo',
  speed: 'Velocità',
  cores: 'Core',
  batchLoss: 'Perdita di questo batch',
  stopAndKeep: 'Ferma e salva il migliore',
  stopAndDiscard: 'Ferma e scarta',
  notEnded: 'L’addestramento non è finito.',
  ended: {
    completed: 'Ha completato tutte le epoche.',
    'stopped-early': 'Si è fermato in anticipo: da un po’ non migliorava.',
    cancelled: 'L’hai fermato tu.',
    diverged: 'È andato fuori strada.',
  },
  endedBest: {
    completed: (epoch) => `Ha completato tutte le epoche; i pesi dell’epoca ${epoch} erano i migliori.`,
    'stopped-early': (epoch) =>
      `Si è fermato in anticipo: da un po’ non migliorava; i pesi dell’epoca ${epoch} erano i migliori.`,
    cancelled: (epoch) => `L’hai fermato tu; i pesi dell’epoca ${epoch} erano i migliori.`,
    diverged: (epoch) => `È andato fuori strada; i pesi dell’epoca ${epoch} erano i migliori.`,
  },
  validationAccuracy: 'Accuratezza di validazione',
  testAccuracy: 'Accuratezza di test',
  testLoss: 'Perdita di test',
  trainingTime: 'Tempo di addestramento',
  testOnce: 'I valori di test sono stati misurati una volta sola, alla fine; nulla è stato scelto in base a essi.',
  noModel: 'Non è stato salvato nessun modello. L’addestramento e le sue curve restano nella cronologia.',
  useModel: 'Usa questo modello',
  evaluateModel: 'Valutalo',
};
