import type { Rooms } from '../rooms.ts';

export const chart: Rooms['chart'] = {
  asTable: 'टेबल के रूप में',
  savePng: 'PNG सेव करें',
  savePngOf: (name) => `“${name}” का PNG सेव करें`,
  saveCsv: 'CSV सेव करें',
  saveCsvOf: (name) => `“${name}” की CSV सेव करें`,
  loss: 'लॉस',
  accuracy: 'सटीकता',
  epochs: 'एपॉक',
  overEpochs: (name, lines) => `एपॉक-दर-एपॉक ${name}: ${lines.join(', ')}। आँकड़े टेबल में हैं।`,
  latest: 'सबसे नया',
  at: (epochs) => `एपॉक ${epochs} पर`,
  training: 'ट्रेनिंग',
  validation: 'वैलिडेशन',
  trainingOf: (run) => `${run}, ट्रेनिंग`,
  validationOf: (run) => `${run}, वैलिडेशन`,
  epoch: 'एपॉक',
  learningRate: 'लर्निंग रेट',
  time: 'समय',
  weights: 'वेट',
  bestSoFar: 'अब तक सबसे अच्छा',
};
