import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const runs: Rooms['runs'] = {
  title: 'रन',
  readAgain: 'फिर पढ़ें',
  reading: 'रन पढ़े जा रहे हैं…',
  deleted: (count) =>
    plural(count, { one: `${countText(count)} रन मिटाया गया।`, other: `${countText(count)} रन मिटाए गए।` }),
  deletedForGood: (count) =>
    `${plural(count, { one: `${countText(count)} रन हमेशा के लिए मिटाया गया`, other: `${countText(count)} रन हमेशा के लिए मिटाए गए` })}: वापस लाने लायक जगह इस डिवाइस पर नहीं है।`,
  noRun: (link) => `अभी कोई रन नहीं है। ${link}; उसके कर्व और आँकड़े यहाँ रहेंगे।`,
  trainNetwork: 'नेटवर्क ट्रेन करें',
  tick: 'कर्व और सेटिंग साथ-साथ देखने के लिए रन पर निशान लगाएँ।',
  chosen: 'चुना गया',
  name: 'नाम',
  started: 'शुरुआत',
  state: 'स्थिति',
  validation: 'वैलिडेशन',
  test: 'टेस्ट',
  time: 'समय',
  states: {
    running: 'चल रहा है',
    paused: 'पॉज़ पर',
    finished: 'पूरा',
    stopped: 'रोका गया',
    failed: 'विफल',
  },
  choose: (name, date) => `${name} चुनें, ${date}`,
  trainLikeThis: 'इन्हीं सेटिंग से ट्रेन करें',
  saveAll: (format) => `सब ${format} में सेव करें`,
  saveChosen: (format) => `चुने हुए ${format} में सेव करें`,
  deleteChosen: 'चुने हुए मिटाएँ',
  testOnce: 'टेस्ट के आँकड़े एक ही बार लिए गए, रन खत्म होने के बाद; उनके आधार पर कुछ नहीं चुना गया।',

  chosenRuns: 'चुने हुए रन',
  chartsShow: (most) => `चार्ट में पहले ${countText(most)} रन दिखते हैं।`,
  figuresAndSettings: 'आँकड़े और सेटिंग',
  figureOrSetting: 'आँकड़ा या सेटिंग',
  validationAccuracy: 'वैलिडेशन सटीकता',
  validationLoss: 'वैलिडेशन लॉस',
  testAccuracy: 'टेस्ट सटीकता',
  testLoss: 'टेस्ट लॉस',
  trainingTime: 'ट्रेनिंग का समय',
  bestEpoch: 'सबसे अच्छा एपॉक',
  engine: 'इंजन',
  deviceCores: 'डिवाइस के कोर',
  browser: 'ब्राउज़र',
  differs: 'अलग',
  yes: 'हाँ',
  no: 'नहीं',
};
