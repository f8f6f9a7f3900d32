import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const samples: Rooms['samples'] = {
  title: 'Campioni',
  addFiles: 'Aggiungi file o ZIP',
  addFolder: 'Aggiungi cartella',
  picturesOrZips: 'Immagini o ZIP',
  folder: 'Cartella',
  import: {
    name: 'Lettura delle immagini',
    begins: 'Lettura delle immagini…',
    progress: (done, total) => `Lettura delle immagini: ${countText(done)} di ${countText(total)}`,
  },
  export: {
    name: 'Scrittura dello ZIP',
    begins: 'Scrittura dello ZIP…',
    progress: (done, total) => `Scrittura dello ZIP: ${countText(done)} di ${countText(total)}`,
  },
  report: {
    title: (clauses) => `${clauses.join('; ')}.`,
    refused: (count) =>
      plural(count, {
        one: 'Un file non si è potuto aggiungere',
        many: `${countText(count)} di file non si sono potuti aggiungere`,
        other: `${countText(count)} file non si sono potuti aggiungere`,
      }),
    contradictory: (count) =>
      plural(count, {
        one: 'Un file era anche in una seconda classe; vale la prima',
        many: `${countText(count)} di file erano anche in una seconda classe; vale la prima`,
        other: `${countText(count)} file erano anche in una seconda classe; vale la prima`,
      }),
    renamed: (count) =>
      plural(count, {
        one: 'Una cartella indica una classe che qui ha un altro nome',
        many: `${countText(count)} di cartelle indicano una classe che qui ha un altro nome`,
        other: `${countText(count)} cartelle indicano una classe che qui ha un altro nome`,
      }),
    leftOut: (count) =>
      plural(count, {
        one: 'Un’immagine non è nello ZIP: la sua foto manca o è danneggiata.',
        many: `${countText(count)} di immagini non sono nello ZIP: le loro foto mancano o sono danneggiate.`,
        other: `${countText(count)} immagini non sono nello ZIP: le loro foto mancano o sono danneggiate.`,
      }),
    nameLoose: (count) =>
      plural(count, {
        one: 'Classe di quella senza cartella…',
        many: `Classe delle ${countText(count)} senza cartella…`,
        other: `Classe delle ${countText(count)} senza cartella…`,
      }),
    filesAndFolders: 'File e cartelle, con le relative note',
    picturesLeftOut: 'Immagini che non sono nello ZIP',
    takenFor: (label) => `Presa per ${label}. Se è un’altra classe, seleziona le sue immagini e scegli “Classe…”.`,
    inAnotherClass: 'Era anche in un’altra classe.',
    photoGone: 'Continua a insegnare con ciò che la rete ne vede. Rifai la foto per averla in un’esportazione.',
  },
  reading: 'Lettura dei campioni…',
  drop: 'Rilascia immagini, cartelle o ZIP per aggiungerli',
  whatIsNewClass: 'Come si chiama la nuova classe?',
  whatAreThese: (count) =>
    plural(count, {
      one: 'Che cosa mostra questa immagine?',
      many: `Che cosa mostrano queste ${countText(count)} di immagini?`,
      other: `Che cosa mostrano queste ${countText(count)} immagini?`,
    }),
  whichSamples: 'Quali campioni',
  filters: {
    all: 'Tutti',
    doubtful: 'Dubbi',
    'near-duplicates': 'Quasi uguali',
  },
  newClass: 'Nuova classe…',
  teachThese: (count) =>
    plural(count, {
      one: 'Insegna questo',
      many: `Insegna questi ${countText(count)}`,
      other: `Insegna questi ${countText(count)}`,
    }),
  marked:
    'Con “?” e per primi nella loro classe: i campioni che il modello adattato scambia per altro. La classe è giusta?',
  nothingYet: 'Qui non c’è ancora niente',
  emptyHelp: 'I campioni insegnano all’app i tuoi vestiti. Ci sono tre modi per averli:',
  bySnapshot: (screen) => `Scatta una foto in ${screen}, poi di’ se la risposta era giusta.`,
  classifyScreen: 'Riconosci',
  byShutter: 'Tieni premuto lì il pulsante di scatto per tante immagini dello stesso capo.',
  byFiles: 'Aggiungi file, una cartella o uno ZIP con una cartella per classe, oppure trascinali qui.',
  addOwnClass: 'Aggiungi una classe tua',
  sample: (label, taken) => `${label}, ${taken}`,
  answer: (label, probability) => `${label}, ${probability}`,
  described: (parts) => parts.join('; '),
  modelThought: (label, probability) => `secondo il modello ${label}, ${probability}`,
  afterTeaching: (label) => `dopo l’adattamento dice ${label}`,
  nearlyTheSame: 'quasi uguale a un altro',
  thePhoto: 'La foto',
  facts: {
    taken: 'Scattata',
    modelThought: 'Secondo il modello',
    notAsked: 'non interpellato',
    afterTeaching: 'Dopo l’adattamento',
    nearlyTheSame: 'Quasi uguale a',
  },
  editClass: (label) => `Modifica la classe “${label}”`,
  name: 'Nome',
  joins: (count, label, others) =>
    plural(count, {
      one: `C’è già una classe con questo nome: l’unica immagine di “${label}” si aggiunge alle sue ${countText(others)}.`,
      many: `C’è già una classe con questo nome: ${countText(count)} di immagini di “${label}” si aggiungono alle sue ${countText(others)}.`,
      other: `C’è già una classe con questo nome: le ${countText(count)} immagini di “${label}” si aggiungono alle sue ${countText(others)}.`,
    }),
  merge: 'Unisci',
  takeOutEmpty: 'Oppure eliminala: non contiene immagini. Potrai annullare.',
  takeOut: (count) =>
    plural(count, {
      one: 'Oppure eliminala, con la sua unica immagine. Potrai annullare.',
      many: `Oppure eliminala, con ${countText(count)} di immagini. Potrai annullare.`,
      other: `Oppure eliminala, con le sue ${countText(count)} immagini. Potrai annullare.`,
    }),
  deleteClass: 'Elimina la classe',
  kept: (count, label) =>
    plural(count, {
      one: `Salvata come ${label}.`,
      many: `${countText(count)} di immagini salvate come ${label}.`,
      other: `${countText(count)} immagini salvate come ${label}.`,
    }),
  keptFromFiles: (count) =>
    plural(count, {
      one: 'Salvata da file.',
      many: `${countText(count)} di immagini salvate da file.`,
      other: `${countText(count)} immagini salvate da file.`,
    }),
  hereAlready: (count) =>
    plural(count, {
      one: 'Un’immagine era già qui.',
      many: `${countText(count)} di immagini erano già qui.`,
      other: `${countText(count)} immagini erano già qui.`,
    }),
  hereAlreadyNowAs: (count, label) =>
    plural(count, {
      one: `Un’immagine era già qui, da adesso come ${label}.`,
      many: `${countText(count)} di immagini erano già qui, da adesso come ${label}.`,
      other: `${countText(count)} immagini erano già qui, da adesso come ${label}.`,
    }),
  hereAlreadyMoved: (count) =>
    plural(count, {
      one: 'Un’immagine era già qui, da adesso di un’altra classe, come dicono i file.',
      many: `${countText(count)} di immagini erano già qui, da adesso di un’altra classe, come dicono i file.`,
      other: `${countText(count)} immagini erano già qui, da adesso di un’altra classe, come dicono i file.`,
    }),
  hereAlreadySomeMoved: (count, moved) =>
    `${countText(count)} immagini erano già qui, ${countText(moved)} da adesso di un’altra classe, come dicono i file.`,
  moved: (count, label) =>
    plural(count, {
      one: `Un’immagine spostata in ${label}.`,
      many: `${countText(count)} di immagini spostate in ${label}.`,
      other: `${countText(count)} immagini spostate in ${label}.`,
    }),
  deleted: (count) =>
    plural(count, {
      one: 'Un’immagine eliminata.',
      many: `${countText(count)} di immagini eliminate.`,
      other: `${countText(count)} immagini eliminate.`,
    }),
  deletedForGood: (count) =>
    plural(count, {
      one: 'Un’immagine eliminata per sempre: su questo dispositivo non c’è spazio per poterla riavere.',
      many: `${countText(count)} di immagini eliminate per sempre: su questo dispositivo non c’è spazio per poterle riavere.`,
      other: `${countText(count)} immagini eliminate per sempre: su questo dispositivo non c’è spazio per poterle riavere.`,
    }),
  merged: (from, to) => `${from} ora fa parte di ${to}.`,
  renamed: (from, to) => `${from} ora si chiama ${to}.`,
  classDeleted: (label) => `Classe ${label} eliminata con le sue immagini.`,
  classDeletedForGood: (label) =>
    `Classe ${label} eliminata per sempre con le sue immagini: su questo dispositivo non c’è spazio per poterle riavere.`,
};
