import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const pile: Rooms['pile'] = {
  title: 'Tante immagini',
  addPictures: 'Aggiungi immagini',
  addFolder: 'Aggiungi cartella',
  pictureFiles: 'File di immagini',
  folder: 'Cartella',
  reading: 'Lettura della pila…',
  drop: 'Rilascia immagini o cartelle per riconoscerle',
  whatAreThese: (count) =>
    plural(count, {
      one: 'Che cosa mostra questa immagine?',
      many: `Che cosa mostrano queste ${countText(count)} di immagini?`,
      other: `Che cosa mostrano queste ${countText(count)} immagini?`,
    }),
  overflow: (count, most) =>
    `${plural(count, { one: 'Un altro file non ci stava', many: `Altri ${countText(count)} di file non ci stavano`, other: `Altri ${countText(count)} file non ci stavano` })}: una pila contiene ${countText(most)} immagini. Togli quelle finite, poi aggiungi le altre.`,
  leftOut: (count) =>
    `${plural(count, { one: 'Un’immagine non è', many: `${countText(count)} di immagini non sono`, other: `${countText(count)} immagini non sono` })} nello ZIP: non si può più leggere né il file né una copia. Aggiungi di nuovo la cartella per averle tutte.`,
  takeOut: 'Togli',
  takeThemOut: 'Togli',
  whichPictures: 'Quali immagini',
  all: 'Tutte',
  sortedBy: 'Ordina per',
  byClass: 'classe',
  byDoubt: 'dubbio',
  byName: 'nome',
  takeAway: 'Porta via',
  zipByClass: 'ZIP per classe',
  zipHint: 'Una cartella per classe, con i file così come sono',
  nothingYet: 'Qui non c’è ancora niente',
  emptyHelp:
    'Aggiungi immagini o una loro cartella, oppure trascinale qui. Ognuna riceve la sua classe, e quelle incerte vengono per prime, perché decida tu. Puoi portare via il risultato come tabella, o come ZIP con una cartella per ogni classe. Nessuna immagine lascia questo dispositivo.',
  unreadable: (count) =>
    plural(count, {
      one: 'Un file non si è potuto leggere',
      many: `${countText(count)} di file non si sono potuti leggere`,
      other: `${countText(count)} file non si sono potuti leggere`,
    }),
  unreadableFiles: 'File che non si sono potuti leggere, e perché',
  allPictures: 'Tutte le immagini',
  asYouSaid: (label) => `${label}, come hai detto tu`,
  waits: 'in attesa',
  noGarment: 'Nessun capo trovato',
  place: (position, count) => `${countText(position)} di ${countText(count)}`,
  before: 'Immagine precedente',
  next: 'Immagine successiva',
  thePicture: 'L’immagine',
  pictureGone: 'L’immagine non c’è più.',
  notSureWhat: 'Incerto. Che cos’è?',
  somethingElse: 'Qualcos’altro…',
  writingZip: 'Scrittura dello ZIP',
  zipWritten: (done, total) => `Scrittura dello ZIP: ${countText(done)} di ${countText(total)}`,
  classifying: 'Riconoscimento',
  gettingReady: 'Preparazione…',
  classified: (done, total, left) => `${countText(done)} di ${countText(total)} riconosciute, ancora circa ${left}`,
  paused: 'In pausa.',
  ended: (done) =>
    plural(done, {
      one: 'Un’immagine riconosciuta.',
      many: `${countText(done)} di immagini riconosciute.`,
      other: `${countText(done)} immagini riconosciute.`,
    }),
  waiting: (count) =>
    plural(count, {
      one: 'Un’immagine in attesa.',
      many: `${countText(count)} di immagini in attesa.`,
      other: `${countText(count)} immagini in attesa.`,
    }),
  filesGone:
    'Una pagina che è stata chiusa non può rileggere i suoi file: scegli gli stessi file o la stessa cartella per continuare. Le immagini già riconosciute restano tali.',
  waitedTakenOut: 'Le immagini in attesa sono state tolte.',
  kept: (count, label) =>
    plural(count, {
      one: `Un’immagine salvata come ${label}.`,
      many: `${countText(count)} di immagini salvate come ${label}.`,
      other: `${countText(count)} immagini salvate come ${label}.`,
    }),
  takenOut: (count) =>
    plural(count, {
      one: 'Un’immagine tolta.',
      many: `${countText(count)} di immagini tolte.`,
      other: `${countText(count)} immagini tolte.`,
    }),
  notTakenBack: 'Questo non si può più annullare.',
};
