import type { Rooms } from '../rooms.ts';

export const chart: Rooms['chart'] = {
  asTable: 'En tableau',
  savePng: 'Enregistrer en PNG',
  savePngOf: (name) => `Enregistrer en PNG : « ${name} »`,
  saveCsv: 'Enregistrer en CSV',
  saveCsvOf: (name) => `Enregistrer en CSV : « ${name} »`,
  loss: 'Perte',
  accuracy: 'Exactitude',
  epochs: 'époques',
  overEpochs: (name, lines) => `${name} au fil des époques : ${lines.join(', ')}. Les valeurs sont dans le tableau.`,
  latest: 'dernières',
  at: (epochs) => `à ${epochs} époques`,
  training: 'Entraînement',
  validation: 'Validation',
  trainingOf: (run) => `${run}, entraînement`,
  validationOf: (run) => `${run}, validation`,
  epoch: 'Époque',
  learningRate: 'Taux d’apprentissage',
  time: 'Temps',
  weights: 'Poids',
  bestSoFar: 'meilleurs jusqu’ici',
};
