import type { Rooms } from '../rooms.ts';

export const chart: Rooms['chart'] = {
  asTable: 'Jako tabela',
  savePng: 'Zapisz PNG',
  savePngOf: (name) => `Zapisz PNG: „${name}”`,
  saveCsv: 'Zapisz CSV',
  saveCsvOf: (name) => `Zapisz CSV: „${name}”`,
  loss: 'Strata',
  accuracy: 'Dokładność',
  epochs: 'epoki',
  overEpochs: (name, lines) => `${name} w kolejnych epokach: ${lines.join(', ')}. Liczby są w tabeli.`,
  latest: 'ostatnie',
  at: (epochs) => `epoka ${epochs}`,
  training: 'Trening',
  validation: 'Walidacja',
  trainingOf: (run) => `${run}, trening`,
  validationOf: (run) => `${run}, walidacja`,
  epoch: 'Epoka',
  learningRate: 'Współczynnik uczenia',
  time: 'Czas',
  weights: 'Wagi',
  bestSoFar: 'najlepsze dotąd',
};
