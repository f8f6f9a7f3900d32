import type { Rooms } from '../rooms.ts';

export const chart: Rooms['chart'] = {
  asTable: 'Als Tabelle',
  savePng: 'PNG speichern',
  savePngOf: (name) => `PNG speichern: „${name}“`,
  saveCsv: 'CSV speichern',
  saveCsvOf: (name) => `CSV speichern: „${name}“`,
  loss: 'Verlust',
  accuracy: 'Genauigkeit',
  epochs: 'Epochen',
  overEpochs: (name, lines) => `${name} über die Epochen: ${lines.join(', ')}. Die Werte stehen in der Tabelle.`,
  latest: 'zuletzt',
  at: (epochs) => `bei ${epochs} Epochen`,
  training: 'Training',
  validation: 'Validierung',
  trainingOf: (run) => `${run}, Training`,
  validationOf: (run) => `${run}, Validierung`,
  epoch: 'Epoche',
  learningRate: 'Lernrate',
  time: 'Zeit',
  weights: 'Gewichte',
  bestSoFar: 'bisher beste',
};
