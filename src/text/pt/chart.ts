import type { Rooms } from '../rooms.ts';

export const chart: Rooms['chart'] = {
  asTable: 'Como tabela',
  savePng: 'Salvar PNG',
  savePngOf: (name) => `Salvar PNG de “${name}”`,
  saveCsv: 'Salvar CSV',
  saveCsvOf: (name) => `Salvar CSV de “${name}”`,
  loss: 'Perda',
  accuracy: 'Acurácia',
  epochs: 'épocas',
  overEpochs: (name, lines) => `${name} ao longo das épocas: ${lines.join(', ')}. A tabela tem os números.`,
  latest: 'último',
  at: (epochs) => `após ${epochs} épocas`,
  training: 'Treinamento',
  validation: 'Validação',
  trainingOf: (run) => `${run}, treinamento`,
  validationOf: (run) => `${run}, validação`,
  epoch: 'Época',
  learningRate: 'Taxa de aprendizado',
  time: 'Tempo',
  weights: 'Pesos',
  bestSoFar: 'os melhores até agora',
};
