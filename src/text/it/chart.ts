import type { Rooms } from '../rooms.ts';

export const chart: Rooms['chart'] = {
  asTable: 'Come tabella',
  savePng: 'Salva PNG',
  savePngOf: (name) => `Salva PNG di “${name}”`,
  saveCsv: 'Salva CSV',
  saveCsvOf: (name) => `Salva CSV di “${name}”`,
  loss: 'Perdita',
  accuracy: 'Accuratezza',
  epochs: 'epoche',
  overEpochs: (name, lines) => `${name} per epoca: ${lines.join(', ')}. I valori sono nella tabella.`,
  latest: 'ultimi',
  at: (epochs) => `all’epoca ${epochs}`,
  training: 'Addestramento',
  validation: 'Validazione',
  trainingOf: (run) => `${run}, addestramento`,
  validationOf: (run) => `${run}, validazione`,
  epoch: 'Epoca',
  learningRate: 'Tasso di apprendimento',
  time: 'Tempo',
  weights: 'Pesi',
  bestSoFar: 'migliore finora',
};
