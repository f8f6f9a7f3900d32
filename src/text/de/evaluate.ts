import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const evaluate: Rooms['evaluate'] = {
  title: 'Auswerten',
  help: 'Alle Werte hier stammen von den Testdaten: Mit deren Bildern wurde kein Modell dieser App trainiert oder ausgewählt. Wer danach auswählt, macht sie wertlos; wähle nach der Validierung aus.',
  readingModels: 'Die Modelle werden gelesen …',
  model: 'Modell',
  inUse: (name) => `${name} (aktiv)`,
  evaluate: 'Mit den Testdaten auswerten',
  evaluation: 'Auswertung',
  preparing: 'Wird vorbereitet',
  judged: (done, total) =>
    plural(total, {
      one: `${countText(done)} von ${countText(total)} Bild ausgewertet`,
      other: `${countText(done)} von ${countText(total)} Bildern ausgewertet`,
    }),
  stop: 'Stopp',
  figuresOf: (name) => `Werte von ${name}`,
  accuracy: 'Genauigkeit',
  loss: 'Verlust',
  timeFor: (count) =>
    plural(count, { one: `Zeit für ${countText(count)} Bild`, other: `Zeit für ${countText(count)} Bilder` }),
  calibrationError: 'Kalibrierungsfehler (ECE)',
  byClass: 'Nach Klassen',
  class: 'Klasse',
  precision: 'Präzision',
  recall: 'Trefferquote',
  f1: 'F1',
  pictures: 'Bilder',
  saveCsv: 'CSV speichern',
  confusionMatrix: 'Konfusionsmatrix',
  confusionHelp:
    'Zeilen: die wahre Klasse. Spalten: die Antwort des Modells. Tippe auf eine Zelle, um ihre Bilder zu sehen.',
  trueClass: 'Wahre Klasse',
  takenFor: (count, truth, answer) =>
    plural(count, {
      one: `${count} × ${truth} als ${answer} erkannt`,
      other: `${count} × ${truth} als ${answer} erkannt`,
    }),
  behind: (count, truth, answer) => `${truth} als ${answer} erkannt: ${count}`,
  mostBehind: (count, most, truth, answer) =>
    `${truth} als ${answer} erkannt: ${count}, hier die ${most} mit der höchsten Konfidenz`,
  noPicture: 'Kein Bild.',
  reliability: 'Zuverlässigkeit',
  reliabilityChart: (bins, error) =>
    plural(bins, {
      one: `Genauigkeit nach Konfidenz in ${bins} Intervall; der erwartete Kalibrierungsfehler ist ${error}. Die Werte stehen in der Tabelle.`,
      other: `Genauigkeit nach Konfidenz in ${bins} Intervallen; der erwartete Kalibrierungsfehler ist ${error}. Die Werte stehen in der Tabelle.`,
    }),
  reliabilityHelp: (error) =>
    `Balken: Anteil richtiger Antworten bei dieser Konfidenz. Gestrichelt: so sicher wie richtig. Erwarteter Kalibrierungsfehler (ECE): ${error}.`,
  confidenceAxis: 'Konfidenz',
  confidence: 'Konfidenz',
  answers: 'Antworten',
  meanConfidence: 'Mittlere Konfidenz',
  mistakes: 'Fehler mit der höchsten Konfidenz',
  noMistakes: 'Es gibt keine.',
  testPicture: (place) => `Testbild ${place}`,
  answer: (label, probability) => `${label}, ${probability}`,
  right: 'richtig',
  truth: (label) => `ist: ${label}`,
};
