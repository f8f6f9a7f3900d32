import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

const samplesText = (count: number) =>
  plural(count, {
    one: '1 campione',
    many: `${countText(count)} di campioni`,
    other: `${countText(count)} campioni`,
  });
const modelsText = (count: number) =>
  plural(count, {
    one: '1 modello',
    many: `${countText(count)} di modelli`,
    other: `${countText(count)} modelli`,
  });

const MAY_BE_CLEARED =
  'e questo browser può cancellare ciò che conserva: quando manca spazio, o dopo alcuni giorni senza una visita.';

export const elements: Rooms['elements'] = {
  newClass: 'Nuova classe',
  selectAll: 'Seleziona tutto',
  selectAllOf: (label) => `Seleziona tutto in ${label}`,
  edit: 'Modifica',
  editClass: (label) => `Modifica la classe ${label}`,
  noPictures: 'Ancora nessuna immagine.',
  picturesOf: (label) => `Immagini di ${label}`,
  selectedPictures: 'Immagini selezionate',
  selected: (count) =>
    plural(count, {
      one: `${countText(count)} selezionata`,
      many: `${countText(count)} selezionate`,
      other: `${countText(count)} selezionate`,
    }),
  look: 'Guarda',
  relabel: 'Classe…',
  clearSelection: 'Annulla la selezione',
  seenPixels: (side) => `I ${countText(side)} × ${countText(side)} pixel che la rete ha visto`,
  seen: 'Che cosa vede la rete',
  progress: 'Avanzamento',
  range: {
    any: {
      from: {
        max: (from, max) => `Serve un numero da ${from} a ${max}.`,
        below: (from, below) => `Serve un numero da ${from} in su, minore di ${below}.`,
      },
      above: {
        max: (above, max) => `Serve un numero maggiore di ${above} e non oltre ${max}.`,
        below: (above, below) => `Serve un numero maggiore di ${above} e minore di ${below}.`,
      },
    },
    whole: {
      from: {
        max: (from, max) => `Serve un numero intero da ${from} a ${max}.`,
        below: (from, below) => `Serve un numero intero da ${from} in su, minore di ${below}.`,
      },
      above: {
        max: (above, max) => `Serve un numero intero maggiore di ${above} e non oltre ${max}.`,
        below: (above, below) => `Serve un numero intero maggiore di ${above} e minore di ${below}.`,
      },
    },
  },
  fetching: 'Download del dataset',
  stopFetching: 'Ferma il download',
  datasetNeeded: (name, train, test, size) =>
    `Per l’addestramento serve ${name}: ${countText(train)} immagini per addestrare e ${countText(test)} per il test, ${size} da scaricare una volta sola, poi restano su questo dispositivo.`,
  partHere: (size) => `${size} sono già qui.`,
  fetchIt: (size) => `Scarica (${size})`,
  goOnFetching: (size) => `Riprendi download (${size})`,
  fetchAgain: 'Riscarica',
  lookAgain: 'Ricontrolla',
  gone: {
    samples: 'I tuoi campioni non sono più in questo browser',
    models: 'I tuoi modelli non sono più in questo browser',
    both: 'I tuoi campioni e modelli non sono più in questo browser',
  },
  wereHere: {
    samples: (count) =>
      plural(count, {
        one: 'Qui c’era 1 campione.',
        many: `Qui c’erano ${countText(count)} di campioni.`,
        other: `Qui c’erano ${countText(count)} campioni.`,
      }),
    models: (count) =>
      plural(count, {
        one: 'Qui c’era 1 modello.',
        many: `Qui c’erano ${countText(count)} di modelli.`,
        other: `Qui c’erano ${countText(count)} modelli.`,
      }),
    both: (samples, models) => `Qui c’erano ${samplesText(samples)} e ${modelsText(models)}.`,
  },
  whyGone:
    'Un browser può cancellare ciò che un sito conserva quando manca spazio o dopo settimane senza una visita, e lo fa se qualcuno lo chiede.',
  neverExported:
    'Da qui non è mai stato esportato nulla. Se sono su un altro dispositivo, crea lì un backup e ripristinalo qui.',
  exportedOn: (date) => `Ultima esportazione: ${date}. Ripristina qui quel file.`,
  restore: 'Ripristina un backup',
  beginAnew: 'Ricomincia',
  inNoBackup: {
    samples: (count) =>
      plural(count, {
        one: `1 campione non è in nessun backup, ${MAY_BE_CLEARED}`,
        many: `${countText(count)} di campioni non sono in nessun backup, ${MAY_BE_CLEARED}`,
        other: `${countText(count)} campioni non sono in nessun backup, ${MAY_BE_CLEARED}`,
      }),
    models: (count) =>
      plural(count, {
        one: `1 modello non è in nessun backup, ${MAY_BE_CLEARED}`,
        many: `${countText(count)} di modelli non sono in nessun backup, ${MAY_BE_CLEARED}`,
        other: `${countText(count)} modelli non sono in nessun backup, ${MAY_BE_CLEARED}`,
      }),
    both: (samples, models) =>
      `${samplesText(samples)} e ${modelsText(models)} non sono in nessun backup, ${MAY_BE_CLEARED}`,
  },
  makeBackup: 'Crea un backup',
  notNow: 'Non ora',
  used: (size) => `${size} usati su questo dispositivo.`,
  usedOf: (size, room) => `Su questo dispositivo: ${size} usati su ${room}.`,
  promise: {
    asking: 'Richiesta al browser di conservarli per sempre…',
    granted: 'Il browser li conserva finché non li elimini tu.',
    refused: 'Il browser può cancellarli quando manca spazio: esporta di tanto in tanto o installa l’app.',
    unknown: 'Questo browser non dice se li conserva per sempre: esporta di tanto in tanto.',
  },
  storage: 'Archivio e backup',
  share: 'Condividi',
  saved: (name) => `“${name}” è salvato.`,
  notShared: (name) => `Non è stato possibile condividere “${name}”. È salvato tra i tuoi download.`,
};
