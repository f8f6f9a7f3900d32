import type { Rooms } from '../rooms.ts';

export const chart: Rooms['chart'] = {
  asTable: 'على شكل جدول',
  savePng: 'حفظ PNG',
  savePngOf: (name) => `حفظ «${name}» بصيغة PNG`,
  saveCsv: 'حفظ CSV',
  saveCsvOf: (name) => `حفظ «${name}» بصيغة CSV`,
  loss: 'الخسارة',
  accuracy: 'الدقة',
  epochs: 'الحقب',
  overEpochs: (name, lines) => `${name} عبر الحقب: ${lines.join('، ')}. الأرقام في الجدول.`,
  latest: 'الأحدث',
  at: (epochs) => `عند الحقبة ${epochs}`,
  training: 'التدريب',
  validation: 'التحقق',
  trainingOf: (run) => `${run}، التدريب`,
  validationOf: (run) => `${run}، التحقق`,
  epoch: 'الحقبة',
  learningRate: 'معدل التعلّم',
  time: 'الوقت',
  weights: 'الأوزان',
  bestSoFar: 'الأفضل حتى الآن',
};
