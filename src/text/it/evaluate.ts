import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const evaluate: Rooms['evaluate'] = {
  title: 'Valuta',
  help: 'Ogni valore qui viene dal set di test: con le sue immagini nessun modello di questa app è stato addestrato o scelto. Chi sceglie in base a questi valori li rende inutili; scegli in base alla validazione.',
  readingModels: 'Lettura dei modelli…',
  model: 'Modello',
  inUse: (name) => `${name} (in uso)`,
  evaluate: 'Valuta sul set di test',
  evaluation: 'Valutazione',
  preparing: 'Preparazione',
  judged: (done, total) =>
    plural(total, {
      one: `${countText(done)} di ${countText(total)} immagine giudicata`,
      many: `${countText(done)} di ${countText(total)} di immagini giudicate`,
      other: `${countText(done)} di ${countText(total)} immagini giudicate`,
    }),
  stop: 'Ferma',
  figuresOf: (name) => `Valori di ${name}`,
  accuracy: 'Accuratezza',
  loss: 'Perdita',
  timeFor: (count) =>
    plural(count, {
      one: `Tempo per ${countText(count)} immagine`,
      many: `Tempo per ${countText(count)} di immagini`,
      other: `Tempo per ${countText(count)} immagini`,
    }),
  calibrationError: 'Errore di calibrazione (ECE)',
  byClass: 'Per classe',
  class: 'Classe',
  precision: 'Precisione',
  recall: 'Richiamo',
  f1: 'F1',
  pictures: 'Immagini',
  saveCsv: 'Salva CSV',
  confusionMatrix: 'Matrice di confusione',
  confusionHelp: 'Righe: la classe vera. Colonne: la risposta del modello. Tocca una cella per vederne le immagini.',
  trueClass: 'Classe vera',
  takenFor: (count, truth, answer) =>
    plural(count, {
      one: `${truth}: ${countText(count)} immagine con risposta ${answer}`,
      many: `${truth}: ${countText(count)} di immagini con risposta ${answer}`,
      other: `${truth}: ${countText(count)} immagini con risposta ${answer}`,
    }),
  behind: (count, truth, answer) => `${truth}, con risposta ${answer}: ${countText(count)}`,
  mostBehind: (count, most, truth, answer) =>
    `${truth}, con risposta ${answer}: ${countText(count)}, qui le ${countText(most)} con più confidenza`,
  noPicture: 'Nessuna immagine.',
  reliability: 'Affidabilità',
  reliabilityChart: (bins, error) =>
    plural(bins, {
      one: `Accuratezza rispetto alla confidenza in ${countText(bins)} intervallo; l’errore di calibrazione atteso è ${error}. I valori sono nella tabella.`,
      many: `Accuratezza rispetto alla confidenza in ${countText(bins)} di intervalli; l’errore di calibrazione atteso è ${error}. I valori sono nella tabella.`,
      other: `Accuratezza rispetto alla confidenza in ${countText(bins)} intervalli; l’errore di calibrazione atteso è ${error}. I valori sono nella tabella.`,
    }),
  reliabilityHelp: (error) =>
    `Barre: percentuale di risposte giuste tra quelle con quella confidenza. Linea tratteggiata: confidenza pari all’accuratezza. Errore di calibrazione atteso (ECE): ${error}.`,
  confidenceAxis: 'confidenza',
  confidence: 'Confidenza',
  answers: 'Risposte',
  meanConfidence: 'Confidenza media',
  mistakes: 'Gli errori con più confidenza',
  noMistakes: 'Non ce ne sono.',
  testPicture: (place) => `Immagine di test ${place}`,
  answer: (label, probability) => `${label}, ${probability}`,
  right: 'giusta',
  truth: (label) => `è: ${label}`,
};
