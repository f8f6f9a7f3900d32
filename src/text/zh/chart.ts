import type { Rooms } from '../rooms.ts';

export const chart: Rooms['chart'] = {
  asTable: '表格',
  savePng: '保存 PNG',
  savePngOf: (name) => `将“${name}”保存为 PNG`,
  saveCsv: '保存 CSV',
  saveCsvOf: (name) => `将“${name}”保存为 CSV`,
  loss: '损失',
  accuracy: '准确率',
  epochs: '轮',
  overEpochs: (name, lines) => `${name}随训练轮数的变化：${lines.join('、')}。数值见表格。`,
  latest: '最新',
  at: (epochs) => `${epochs} 轮时`,
  training: '训练',
  validation: '验证',
  trainingOf: (run) => `${run}，训练`,
  validationOf: (run) => `${run}，验证`,
  epoch: '轮次',
  learningRate: '学习率',
  time: '用时',
  weights: '权重',
  bestSoFar: '目前最佳',
};
