import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const evaluate: Rooms['evaluate'] = {
  title: 'Ocena',
  help: 'Każdy wynik tutaj pochodzi ze zbioru testowego; na jego obrazach nie trenowano żadnego modelu tej aplikacji ani żadnego według nich nie wybrano. Kto według nich wybiera, odbiera im wartość; wybieraj według walidacji.',
  readingModels: 'Wczytywanie modeli…',
  model: 'Model',
  inUse: (name) => `${name} (w użyciu)`,
  evaluate: 'Oceń na zbiorze testowym',
  evaluation: 'Ocenianie',
  preparing: 'Przygotowanie',
  judged: (done, total) => `Ocenione obrazy: ${countText(done)} z ${countText(total)}`,
  stop: 'Stop',
  figuresOf: (name) => `Wyniki: ${name}`,
  accuracy: 'Dokładność',
  loss: 'Strata',
  timeFor: (count) =>
    plural(count, {
      one: `Czas dla ${countText(count)} obrazu`,
      few: `Czas dla ${countText(count)} obrazów`,
      many: `Czas dla ${countText(count)} obrazów`,
      other: `Czas dla ${countText(count)} obrazu`,
    }),
  calibrationError: 'Błąd kalibracji (ECE)',
  byClass: 'Według klas',
  class: 'Klasa',
  precision: 'Precyzja',
  recall: 'Czułość',
  f1: 'F1',
  pictures: 'Obrazy',
  saveCsv: 'Zapisz CSV',
  confusionMatrix: 'Macierz pomyłek',
  confusionHelp: 'Wiersze: prawdziwa klasa. Kolumny: odpowiedź modelu. Naciśnij komórkę, aby zobaczyć jej obrazy.',
  trueClass: 'Prawdziwa klasa',
  takenFor: (count, truth, answer) =>
    plural(count, {
      one: `${truth}, odpowiedź ${answer}: ${countText(count)} obraz`,
      few: `${truth}, odpowiedź ${answer}: ${countText(count)} obrazy`,
      many: `${truth}, odpowiedź ${answer}: ${countText(count)} obrazów`,
      other: `${truth}, odpowiedź ${answer}: ${countText(count)} obrazu`,
    }),
  behind: (count, truth, answer) => `${truth}, odpowiedź ${answer}: ${countText(count)}`,
  mostBehind: (count, most, truth, answer) =>
    `${truth}, odpowiedź ${answer}: ${countText(count)}, tutaj ${countText(most)} o największej pewności`,
  noPicture: 'Brak obrazów.',
  reliability: 'Wiarygodność',
  reliabilityChart: (bins, error) =>
    plural(bins, {
      one: `Dokładność wobec pewności w ${countText(bins)} przedziale; oczekiwany błąd kalibracji wynosi ${error}. Liczby są w tabeli.`,
      few: `Dokładność wobec pewności w ${countText(bins)} przedziałach; oczekiwany błąd kalibracji wynosi ${error}. Liczby są w tabeli.`,
      many: `Dokładność wobec pewności w ${countText(bins)} przedziałach; oczekiwany błąd kalibracji wynosi ${error}. Liczby są w tabeli.`,
      other: `Dokładność wobec pewności w ${countText(bins)} przedziału; oczekiwany błąd kalibracji wynosi ${error}. Liczby są w tabeli.`,
    }),
  reliabilityHelp: (error) =>
    `Słupki: odsetek trafnych wśród odpowiedzi o tej pewności. Linia przerywana: pewność równa trafności. Oczekiwany błąd kalibracji (ECE): ${error}.`,
  confidenceAxis: 'pewność',
  confidence: 'Pewność',
  answers: 'Odpowiedzi',
  meanConfidence: 'Średnia pewność',
  mistakes: 'Pomyłki o największej pewności',
  noMistakes: 'Nie ma żadnych.',
  testPicture: (place) => `Obraz testowy ${place}`,
  answer: (label, probability) => `${label}, ${probability}`,
  right: 'trafnie',
  truth: (label) => `to: ${label}`,
};
