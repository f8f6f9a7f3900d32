import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const train: Rooms['train'] = {
  title: 'शून्य से नेटवर्क ट्रेन करें',
  trainAnother: 'एक और ट्रेन करें',
  everySetting: 'और: हर सेटिंग',
  start: 'ट्रेनिंग शुरू करें',
  copyLink: 'इन सेटिंग का लिंक कॉपी करें',
  copied: 'कॉपी हो गया।',
  linkInAddress: 'लिंक एड्रेस बार में है।',
  linkRefused: (why) => `लिंक: ${why}. नीचे की सेटिंग नहीं बदलीं।`,
  ownSettings: (architecture) => `अपनी सेटिंग, ${architecture}`,

  preset: 'प्रीसेट',
  network: 'नेटवर्क',
  scheduleOfRate: 'लर्निंग रेट का शेड्यूल',
  course: 'ट्रेनिंग की रूपरेखा',
  coresHere: (label, cores) => `${label} (यहाँ ${cores})`,
  partOf: (setting, part) => `${setting}: ${part}`,
  untilPlateau: (rate) => `${rate}, जब तक वैलिडेशन सुधरता रहे; सुधार रुकने पर हर बार कम।`,
  sameRate: (rate) => `पहले स्टेप से आखिरी तक ${rate}।`,
  rates: (first, highest, last, epochs) =>
    `${first} से शुरू, ज़्यादा से ज़्यादा ${highest}, ${countText(epochs)} एपॉक के बाद ${last}।`,

  measuredSoon: 'यहाँ कितना समय लगेगा, यह अभी मापा जाएगा।',
  measuring: 'मापा जा रहा है कि यह डिवाइस कितनी तेज़ी से ट्रेन करता है…',
  notMeasured: 'समय मापा नहीं जा सका।',
  estimate: (whole, epoch, speed, parameters) =>
    `यहाँ लगभग ${whole}: हर एपॉक ${epoch}, रफ़्तार ${speed}, ${countText(parameters)} पैरामीटर।`,
  fetchedFirst: (size) => `पहले ${size} का डाउनलोड होगा।`,
  imagesPerSecond: (count) =>
    plural(count, { one: `${countText(count)} तस्वीर/सेकंड`, other: `${countText(count)} तस्वीरें/सेकंड` }),

  interruptedAt: (epoch) => `एक रन एपॉक ${epoch} पर रुक गया था`,
  interruptedEarly: 'एक रन अपने पहले चेकपॉइंट से पहले रुक गया था',
  startedAt: (name, date) => `“${name}”, ${date} को शुरू हुआ।`,
  canGoOn: (step, date) =>
    `यह स्टेप ${step} के बाद से आगे चल सकता है, जैसा ${date} को सेव हुआ था, और ऐसे पूरा होगा जैसे कभी रुका ही न हो।`,
  resume: 'जारी रखें',
  keepBest: 'सबसे अच्छा रखें',
  discard: 'छोड़ दें',

  run: 'रन',
  starting: 'रन शुरू हो रहा है',
  phases: {
    preparing: 'तैयारी: तस्वीरें और कोर',
    training: 'ट्रेनिंग',
    paused: 'पॉज़ पर',
    stopping: 'इस स्टेप के बाद रुकेगा',
    evaluating: 'टेस्ट सेट पर मूल्यांकन, एक बार',
  },
  place: (phase, epoch, epochs, step, steps) => `${phase}, एपॉक ${epoch}/${epochs}, स्टेप ${step}/${steps}`,
  epochDone: (epoch, accuracy) => `एपॉक ${epoch} पूरा, वैलिडेशन सटीकता ${accuracy}`,
  timeLeft: 'बाकी समय',
  timeLeftAtMost: 'बाकी समय, ज़्यादा से ज़्यादा',
  speed: 'रफ़्तार',
  cores: 'कोर',
  batchLoss: 'इस बैच का लॉस',
  stopAndKeep: 'रोकें, सबसे अच्छा रखें',
  stopAndDiscard: 'रोकें, छोड़ दें',
  notEnded: 'रन खत्म नहीं हुआ है।',
  ended: {
    completed: 'सारे एपॉक पूरे हुए।',
    'stopped-early': 'यह पहले ही रुक गया: कुछ देर से सुधार नहीं हो रहा था।',
    cancelled: 'इसे आपने रोका।',
    diverged: 'यह भटक गया।',
  },
  endedBest: {
    completed: (epoch) => `सारे एपॉक पूरे हुए; एपॉक ${epoch} के वेट सबसे अच्छे रहे।`,
    'stopped-early': (epoch) => `यह पहले ही रुक गया: कुछ देर से सुधार नहीं हो रहा था; एपॉक ${epoch} के वेट सबसे अच्छे रहे।`,
    cancelled: (epoch) => `इसे आपने रोका; एपॉक ${epoch} के वेट सबसे अच्छे रहे।`,
    diverged: (epoch) => `यह भटक गया; एपॉक ${epoch} के वेट सबसे अच्छे रहे।`,
  },
  validationAccuracy: 'वैलिडेशन सटीकता',
  testAccuracy: 'टेस्ट सटीकता',
  testLoss: 'टेस्ट लॉस',
  trainingTime: 'ट्रेनिंग का समय',
  testOnce: 'टेस्ट के आँकड़े एक ही बार लिए गए, सबसे आखिर में; उनके आधार पर कुछ नहीं चुना गया।',
  noModel: 'कोई मॉडल नहीं रखा गया। रन और उसके कर्व इतिहास में हैं।',
  useModel: 'यह मॉडल इस्तेमाल करें',
  evaluateModel: 'मूल्यांकन करें',
};
