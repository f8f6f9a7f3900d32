import type { Rooms } from '../rooms.ts';

export const chart: Rooms['chart'] = {
  asTable: 'Como tabla',
  savePng: 'Guardar PNG',
  savePngOf: (name) => `Guardar PNG de «${name}»`,
  saveCsv: 'Guardar CSV',
  saveCsvOf: (name) => `Guardar CSV de «${name}»`,
  loss: 'Pérdida',
  accuracy: 'Exactitud',
  epochs: 'épocas',
  overEpochs: (name, lines) => `${name} a lo largo de las épocas: ${lines.join(', ')}. La tabla tiene las cifras.`,
  latest: 'último',
  at: (epochs) => `tras ${epochs} épocas`,
  training: 'Entrenamiento',
  validation: 'Validación',
  trainingOf: (run) => `${run}, entrenamiento`,
  validationOf: (run) => `${run}, validación`,
  epoch: 'Época',
  learningRate: 'Tasa de aprendizaje',
  time: 'Tiempo',
  weights: 'Pesos',
  bestSoFar: 'los mejores hasta ahora',
};
