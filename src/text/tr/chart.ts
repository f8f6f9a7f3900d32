import type { Rooms } from '../rooms.ts';

export const chart: Rooms['chart'] = {
  asTable: 'Tablo olarak',
  savePng: 'PNG kaydet',
  savePngOf: (name) => `PNG kaydet: “${name}”`,
  saveCsv: 'CSV kaydet',
  saveCsvOf: (name) => `CSV kaydet: “${name}”`,
  loss: 'Kayıp',
  accuracy: 'Doğruluk',
  epochs: 'epok',
  overEpochs: (name, lines) => `Epoklara göre ${name}: ${lines.join(', ')}. Değerler tabloda.`,
  latest: 'son',
  at: (epochs) => `epok ${epochs}`,
  training: 'Eğitim',
  validation: 'Doğrulama',
  trainingOf: (run) => `${run}, eğitim`,
  validationOf: (run) => `${run}, doğrulama`,
  epoch: 'Epok',
  learningRate: 'Öğrenme oranı',
  time: 'Süre',
  weights: 'Ağırlıklar',
  bestSoFar: 'şimdilik en iyi',
};
