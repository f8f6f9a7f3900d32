import type { Rooms } from '../rooms.ts';

export const chart: Rooms['chart'] = {
  asTable: '表で見る',
  savePng: 'PNGを保存',
  savePngOf: (name) => `「${name}」のPNGを保存`,
  saveCsv: 'CSVを保存',
  saveCsvOf: (name) => `「${name}」のCSVを保存`,
  loss: '損失',
  accuracy: '正解率',
  epochs: 'エポック',
  overEpochs: (name, lines) => `エポックごとの${name}：${lines.join('、')}。数値は表にあります。`,
  latest: '最新',
  at: (epochs) => `${epochs}エポック時点`,
  training: '学習',
  validation: '検証',
  trainingOf: (run) => `${run}、学習`,
  validationOf: (run) => `${run}、検証`,
  epoch: 'エポック',
  learningRate: '学習率',
  time: '時間',
  weights: '重み',
  bestSoFar: 'これまでで最良',
};
