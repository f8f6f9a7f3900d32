import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const storage: Rooms['storage'] = {
  title: 'Archivio',
  backup: 'Backup',
  backupHelp:
    'Un solo file con tutto ciò che hai creato qui, per questo dispositivo, per un altro o per un altro browser.',
  neverExported: 'Finora non è stato esportato nulla.',
  exportedOn: (date) => `Ultima esportazione: ${date}.`,
  backUp: 'Fai un backup di tutto',
  restoreFile: 'Ripristina da un file',
  backupFile: 'File di backup',
  jobs: {
    make: 'Scrittura del backup',
    look: 'Lettura del contenuto del file',
    restore: 'Ripristino',
  },
  jobBegins: (job) => `${job}…`,
  jobDone: (job, done, total) => `${job}: ${countText(done)} di ${countText(total)}`,
  saved: 'Il backup è salvato.',
  kinds: {
    samples: 'Campioni',
    models: 'Modelli',
    runs: 'Addestramenti',
    experiments: 'Esperimenti',
    pile: 'Tante immagini',
  },
  restored: (kind, added) => `${kind}, elementi ripristinati: ${countText(added)}.`,
  restoredBut: (kind, added, known) =>
    `${kind}, elementi ripristinati: ${countText(added)} (già qui: ${countText(known)}).`,
  nothingRestored: 'Non è stato ripristinato nulla.',
  stopped: 'Si è fermato prima della fine; ripristina di nuovo per continuare.',
  notTaken: (count) =>
    plural(count, {
      one: 'Un elemento non si è potuto includere:',
      many: `${countText(count)} di elementi non si sono potuti includere:`,
      other: `${countText(count)} elementi non si sono potuti includere:`,
    }),
  notRestored: (count) =>
    plural(count, {
      one: 'Un elemento del file non si è potuto ripristinare:',
      many: `${countText(count)} di elementi del file non si sono potuti ripristinare:`,
      other: `${countText(count)} elementi del file non si sono potuti ripristinare:`,
    }),
  leftOut: 'Che cosa è rimasto fuori',
  whatToRestore: 'Che cosa vuoi ripristinare?',
  backupOf: (date) => `Un backup del ${date}.`,
  staysAsItIs: 'Ciò che è già qui resta com’è, e nulla viene duplicato.',
  backedUp: {
    samples: 'Campioni, con foto e classi',
    models: 'Modelli',
    runs: 'Addestramenti, con curve e checkpoint',
    experiments: 'Esperimenti',
    pile: 'Tante immagini, con le risposte',
    settings: 'Quale modello è in uso',
  },
  backedUpCount: (kind, count) => `${kind}: ${countText(count)}`,
  restore: 'Ripristina',
  onThisDevice: 'Su questo dispositivo',
  looking: 'Controllo di ciò che c’è qui…',
  used: (size) => `${size} usati.`,
  usedOf: (size, most) => `${size} usati su ${most} concessi dal browser.`,
  what: 'Che cosa',
  howMany: 'Quanti',
  room: 'Spazio',
  stored: {
    samples: 'Campioni, con le foto',
    models: 'I tuoi modelli',
    runs: 'Addestramenti, con le curve',
    checkpoints: 'Checkpoint di addestramenti interrotti',
    experiments: 'Esperimenti',
    pile: 'Tante immagini, con le copie',
    deleted: 'Eliminati, ma recuperabili per dieci minuti',
  },
  dataset: 'Il dataset',
  appItself: 'L’app stessa, per l’uso offline',
  nothingYet: 'Ancora niente',
  promises: {
    unasked: 'Il browser può cancellare tutto questo quando manca spazio. Puoi chiedergli di conservarlo.',
    asking: 'Richiesta al browser di conservarlo per sempre…',
    granted: 'Il browser lo conserva finché non lo elimini tu.',
    refused:
      'Il browser può cancellare tutto questo quando manca spazio: fai dei backup, o installa l’app; la maggior parte dei browser conserva poi i suoi dati.',
    unknown:
      'Questo browser non dice se lo conserva per sempre. Safari cancella ciò che non si usa da sette giorni, a meno che l’app non sia nella schermata Home: installala, o fai dei backup.',
  },
  askToKeep: 'Chiedi al browser di conservarlo',
  canBeGivenUp: 'Che cosa puoi rimuovere',
  nothingLeftOver:
    'Qui non c’è niente di superfluo. Per fare spazio, elimina campioni, modelli o addestramenti nelle loro schermate.',
  deletedThings: 'Elementi eliminati',
  deletedThingsHelp: 'Poi non si possono più recuperare.',
  datasetHelp: 'L’addestramento lo scarica di nuovo quando gli serve; per questo ci vuole la rete.',
  checkpoints: 'Checkpoint',
  checkpointsHelp: 'Poi gli addestramenti interrotti non possono riprendere; le loro curve restano.',
  checkpointsQuestion:
    'Poi gli addestramenti interrotti non possono riprendere. Le loro curve restano. Non si può annullare.',
  pileHelp:
    'Spariscono le risposte e le copie; i campioni che ne hai ricavato restano. Si può annullare per dieci minuti.',
  sized: (what, size) => `${what}, ${size}`,
  giveUp: 'Rimuovi',
  giveUpThis: (what) => `Rimuovi: ${what}`,
  oneByOne: (things) => `Tutto il resto: ${things} si eliminano uno per uno, anche con il disco pieno.`,
  links: {
    samples: 'campioni',
    models: 'modelli',
    runs: 'addestramenti',
  },
  deleteAll: 'Elimina tutto',
  deleteAllHelp: 'Dopo, l’app è come il primo giorno, in ogni scheda.',
  deleteAllAsk: 'Elimina tutto…',
  deleteAllForGood: 'Eliminare tutto per sempre?',
  counts: {
    samples: (count) =>
      plural(count, {
        one: `${countText(count)} campione`,
        many: `${countText(count)} di campioni`,
        other: `${countText(count)} campioni`,
      }),
    models: (count) =>
      plural(count, {
        one: `${countText(count)} modello`,
        many: `${countText(count)} di modelli`,
        other: `${countText(count)} modelli`,
      }),
    runs: (count) =>
      plural(count, {
        one: `${countText(count)} addestramento`,
        many: `${countText(count)} di addestramenti`,
        other: `${countText(count)} addestramenti`,
      }),
    experiments: (count) =>
      plural(count, {
        one: `${countText(count)} esperimento`,
        many: `${countText(count)} di esperimenti`,
        other: `${countText(count)} esperimenti`,
      }),
    pile: (count) =>
      plural(count, {
        one: `${countText(count)} immagine della pila`,
        many: `${countText(count)} di immagini della pila`,
        other: `${countText(count)} immagini della pila`,
      }),
  },
  willGo: (things) => `Andranno via: ${things}, insieme alle impostazioni e al dataset.`,
  nothingMade: 'Qui non hai ancora creato niente; andranno via le impostazioni e il dataset.',
  notTakenBack: 'Non si può annullare.',
  backUpFirst: 'Prima fai un backup',
  offlineCopyToo: 'Anche la copia offline dell’app, che si salva di nuovo quando riapri l’app',
  deleteWord: 'elimina',
  typeWord: (word) => `Per continuare, scrivi “${word}”`,
  thePile: 'la pila',
};
