import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const adapt: Rooms['adapt'] = {
  kept: (name) => `Salvato come “${name}”, in uso da adesso.`,
  versionBefore: (screen) => `La versione precedente è ancora in ${screen}.`,
  screens: {
    classify: 'Riconosci',
    models: 'Modelli',
    samples: 'Campioni',
  },
  teaching: 'Adattamento',
  phases: {
    reading: 'Esame dei tuoi campioni',
    training: 'Apprendimento',
    evaluating: 'Confronto tra prima e dopo',
  },
  learningLeft: (left) => `Apprendimento, ancora circa ${left}`,
  stopping: 'Arresto in corso',
  stop: 'Ferma',
  title: 'Insegna all’app i tuoi vestiti',
  takeSome: (classify, samples) =>
    `Fai qualche scatto in ${classify} e di’ che cosa mostra, oppure aggiungi immagini in ${samples}. Tre per tipo bastano per cominciare, dieci sono l’ideale. Poi basta un tocco qui e in pochi secondi l’app li conosce.`,
  summary: (classes, model) => `Campioni: ${classes}. Li impara una copia di “${model}”.`,
  ofClass: (count, label) => `${label} ${countText(count)}`,
  ofOwnClass: (count, label) => `${label} ${countText(count)} (una classe tua)`,
  comma: ', ',
  beforeYouTeach: 'Prima di insegnare',
  noSamples: 'Non c’è ancora nessun campione.',
  unteachable: {
    pictures:
      'Il modello in uso vuole immagini diverse dai campioni, che sono 28×28 e in grigio, perciò non può impararli.',
    layer: 'Il modello in uso non termina con uno strato denso che dia le probabilità, perciò non può imparare classi.',
  },
  chooseAnother: (screen) => `Per insegnare, scegline un altro in ${screen}.`,
  tooFew: (labels, wanted) =>
    `Pochi campioni per ${labels}: con almeno ${countText(wanted)} per tipo, ripresi da lati diversi, distingue il capo da ciò che gli sta intorno.`,
  oneClass: (label) =>
    `Tutti i campioni sono della classe ${label}. Aggiungine di quelle con cui viene confusa, altrimenti dirà ${label} più spesso del dovuto.`,
  contradiction: (count, labels) =>
    plural(count, {
      one: `Immagini quasi uguali hanno etichette diverse (${labels}).`,
      many: `In ${countText(count)} di casi, immagini quasi uguali hanno etichette diverse (${labels}).`,
      other: `In ${countText(count)} casi, immagini quasi uguali hanno etichette diverse (${labels}).`,
    }),
  settleIt: (screen) => `Restano escluse finché non decidi in ${screen}.`,
  teach: (count) =>
    plural(count, {
      one: 'Insegna il mio campione',
      many: `Insegna i miei ${countText(count)} di campioni`,
      other: `Insegna i miei ${countText(count)} campioni`,
    }),
  teachAgain: 'Insegna di nuovo',
  rehearsal: {
    dataset: (dataset) => `Mentre impara, il modello ripassa le immagini di ${dataset}, per non dimenticarle.`,
    sketch: (dataset) =>
      `Mentre impara, il modello ripassa immagini ricavate da un riassunto di ${dataset}, per non dimenticare ciò che sa. Non serve scaricare nulla.`,
    none: (dataset) =>
      `Mentre impara, il modello deve ripassare le immagini di ${dataset}: prima scaricale, in Da zero.`,
  },
  nothingLeaves: 'Nulla lascia questo dispositivo.',
  better: (after, before) => `Meglio: ${after} di risposte giuste, prima ${before}`,
  noChange: (after) => `Nessun cambiamento: ${after} di risposte giuste, come prima`,
  worse: (after, before) => `Peggio: ${after} di risposte giuste, prima ${before}`,
  shareRight: 'Percentuale di risposte giuste',
  on: 'Su',
  before: 'prima',
  after: 'dopo',
  heldBack: (count) =>
    plural(count, {
      one: `${countText(count)} campione tenuto da parte`,
      many: `${countText(count)} di campioni tenuti da parte`,
      other: `${countText(count)} campioni tenuti da parte`,
    }),
  learntFrom: (count) =>
    plural(count, {
      one: `${countText(count)} campione da cui ha imparato`,
      many: `${countText(count)} di campioni da cui ha imparato`,
      other: `${countText(count)} campioni da cui ha imparato`,
    }),
  testPictures: (count, dataset) =>
    plural(count, {
      one: `${countText(count)} immagine di test di ${dataset}`,
      many: `${countText(count)} di immagini di test di ${dataset}`,
      other: `${countText(count)} immagini di test di ${dataset}`,
    }),
  taughtIn: (time) => `Imparato in ${time}.`,
  newClasses: (labels) => `Classi nuove: ${labels}.`,
  noneHeldBack:
    'I campioni erano troppo pochi per tenerne qualcuno da parte: le risposte giuste qui sopra riguardano campioni già visti, perciò provalo con altri.',
  notMeasured: (dataset) =>
    `${dataset} non è su questo dispositivo, perciò non si è potuto misurare quanto ha dimenticato.`,
  suspects: (count) =>
    plural(count, {
      one: `${countText(count)} campione viene ancora scambiato per altro: la sua etichetta potrebbe essere sbagliata.`,
      many: `${countText(count)} di campioni vengono ancora scambiati per altro: le loro etichette potrebbero essere sbagliate.`,
      other: `${countText(count)} campioni vengono ancora scambiati per altro: le loro etichette potrebbero essere sbagliate.`,
    }),
  keep: 'Salva e usa',
  discard: 'Scarta',
  changedAnswers: (count) =>
    plural(count, {
      one: `${countText(count)} immagine con una risposta diversa`,
      many: `${countText(count)} di immagini con una risposta diversa`,
      other: `${countText(count)} immagini con una risposta diversa`,
    }),
  sample: (label) => `Campione: ${label}`,
  testPicture: (label) => `Immagine di test: ${label}`,
  is: (label) => `è: ${label}`,
  beforeAndAfter: (before, after) => `${before} → ${after}`,
  ownClasses: (labels) => `Le tue classi: ${labels}`,
  class: 'Classe',
  anotherName: 'Un altro nome, o una classe a cui unirla',
  mergeInto: (label) => `Unisci a ${label}`,
  remove: (label) => `Rimuovi ${label}`,
  changesHelp:
    'Ogni modifica crea una nuova versione; quella precedente resta in Modelli. I campioni tengono la loro etichetta: cambiala in Campioni, poi insegna di nuovo.',
};
