import type { Rooms } from '../rooms.ts';

export const chart: Rooms['chart'] = {
  asTable: 'Таблицею',
  savePng: 'Зберегти PNG',
  savePngOf: (name) => `Зберегти PNG «${name}»`,
  saveCsv: 'Зберегти CSV',
  saveCsvOf: (name) => `Зберегти CSV «${name}»`,
  loss: 'Втрати',
  accuracy: 'Точність',
  epochs: 'епохи',
  overEpochs: (name, lines) => `${name} за епохами: ${lines.join(', ')}. Значення наведено в таблиці.`,
  latest: 'останні',
  at: (epochs) => `на епосі ${epochs}`,
  training: 'Навчання',
  validation: 'Валідація',
  trainingOf: (run) => `${run}, навчання`,
  validationOf: (run) => `${run}, валідація`,
  epoch: 'Епоха',
  learningRate: 'Темп навчання',
  time: 'Час',
  weights: 'Ваги',
  bestSoFar: 'досі найкращі',
};
