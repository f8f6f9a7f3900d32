import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const adapt: Rooms['adapt'] = {
  kept: (name) => `“${name}” के नाम से रखा गया; अब से यही इस्तेमाल में है।`,
  versionBefore: (screen) => `इससे पहले का वर्शन अब भी ${screen} में है।`,
  screens: {
    classify: 'पहचान',
    models: 'मॉडल',
    samples: 'सैंपल',
  },
  teaching: 'सिखाया जा रहा है',
  phases: {
    reading: 'आपके सैंपल देखे जा रहे हैं',
    training: 'सीख रहा है',
    evaluating: 'पहले और बाद की तुलना हो रही है',
  },
  learningLeft: (left) => `सीख रहा है, लगभग ${left} बाकी`,
  stopping: 'रुक रहा है',
  stop: 'रोकें',
  title: 'इसे अपने कपड़े सिखाएँ',
  takeSome: (classify, samples) =>
    `${classify} पर कुछ तस्वीरें लें और बताएँ कि वे क्या हैं, या तस्वीरें ${samples} में लाएँ। हर तरह की तीन से शुरुआत हो जाती है, दस हों तो बढ़िया। फिर यहाँ बस एक बार दबाएँ, और कुछ सेकंड में ऐप उन्हें पहचानने लगेगा।`,
  summary: (classes, model) => `${classes}। इन्हें “${model}” की एक कॉपी को सिखाया जाएगा।`,
  ofClass: (count, label) => `${countText(count)} ${label}`,
  ofOwnClass: (count, label) => `${countText(count)} ${label} (आपकी अपनी क्लास)`,
  comma: ', ',
  beforeYouTeach: 'सिखाने से पहले',
  noSamples: 'अभी कोई सैंपल नहीं है।',
  unteachable: {
    pictures: 'इस्तेमाल में आ रहा मॉडल दूसरी तरह की तस्वीरें लेता है; सैंपल 28×28 और ग्रे होते हैं, इसलिए यह उन्हें नहीं सीख सकता।',
    layer: 'इस्तेमाल में आ रहे मॉडल के अंत में संभावनाएँ देने वाली डेंस लेयर नहीं है, इसलिए यह क्लास नहीं सीख सकता।',
  },
  chooseAnother: (screen) => `सिखाने के लिए ${screen} में कोई दूसरा चुनें।`,
  tooFew: (labels, wanted) =>
    `${labels} के सैंपल कम हैं: हर तरह के ${countText(wanted)} या ज़्यादा हों, अलग-अलग ओर से लिए हुए, तो मॉडल कपड़े को आसपास की चीज़ों से अलग पहचान लेता है।`,
  oneClass: (label) =>
    `सारे सैंपल ${label} के हैं। जिन चीज़ों को यह गलती से ${label} समझता है, उनके भी कुछ जोड़ें; नहीं तो यह ज़रूरत से ज़्यादा बार ${label} कहेगा।`,
  contradiction: (count, labels) => `${countText(count)} जगह लगभग एक जैसी तस्वीरों के लेबल अलग हैं (${labels})।`,
  settleIt: (screen) => `जब तक आप ${screen} में इसे ठीक नहीं करते, ये छोड़ दी जाएँगी।`,
  teach: (count) =>
    plural(count, {
      one: `मेरा ${countText(count)} सैंपल सिखाएँ`,
      other: `मेरे ${countText(count)} सैंपल सिखाएँ`,
    }),
  teachAgain: 'फिर से सिखाएँ',
  rehearsal: {
    dataset: (dataset) => `सीखते समय यह ${dataset} की तस्वीरें दोहराता है, ताकि उन्हें भूल न जाए।`,
    sketch: (dataset) =>
      `सीखते समय यह ${dataset} के स्केच से बनी तस्वीरें दोहराता है, ताकि उन्हें भूल न जाए। कुछ डाउनलोड नहीं करना पड़ता।`,
    none: (dataset) => `सीखते समय इसे ${dataset} की तस्वीरें दोहरानी होती हैं: पहले उन्हें “शून्य से” में डाउनलोड करें।`,
  },
  nothingLeaves: 'इस डिवाइस से कुछ भी बाहर नहीं जाता।',
  better: (after, before) => `बेहतर: ${after} सही, पहले ${before}`,
  noChange: (after) => `कोई बदलाव नहीं: ${after} सही, पहले जितना ही`,
  worse: (after, before) => `बदतर: ${after} सही, पहले ${before}`,
  shareRight: 'सही जवाबों का हिस्सा',
  on: 'किन पर',
  before: 'पहले',
  after: 'बाद में',
  heldBack: (count) =>
    plural(count, {
      one: `अलग रखा गया ${countText(count)} सैंपल`,
      other: `अलग रखे गए ${countText(count)} सैंपल`,
    }),
  learntFrom: (count) =>
    plural(count, {
      one: `${countText(count)} सैंपल, जिससे सीखा`,
      other: `${countText(count)} सैंपल, जिनसे सीखा`,
    }),
  testPictures: (count, dataset) =>
    plural(count, {
      one: `${dataset} की ${countText(count)} टेस्ट तस्वीर`,
      other: `${dataset} की ${countText(count)} टेस्ट तस्वीरें`,
    }),
  taughtIn: (time) => `${time} में सिखाया गया।`,
  newClasses: (labels) => `नई: ${labels}।`,
  noneHeldBack:
    'सैंपल इतने कम थे कि कोई अलग नहीं रखा जा सका: ऊपर जो सही निकले, वे इसके देखे हुए हैं, इसलिए इसे दूसरी तस्वीरों पर आज़माएँ।',
  notMeasured: (dataset) => `${dataset} इस डिवाइस पर नहीं है, इसलिए यह नहीं मापा जा सका कि क्या-क्या भूल गया।`,
  suspects: (count) =>
    plural(count, {
      one: `${countText(count)} सैंपल को यह अब भी कुछ और समझता है: उसका लेबल गलत हो सकता है।`,
      other: `${countText(count)} सैंपल को यह अब भी कुछ और समझता है: उनके लेबल गलत हो सकते हैं।`,
    }),
  keep: 'रखें और इस्तेमाल करें',
  discard: 'छोड़ दें',
  changedAnswers: (count) =>
    plural(count, {
      one: `${countText(count)} तस्वीर, जिसका जवाब बदला`,
      other: `${countText(count)} तस्वीरें, जिनका जवाब बदला`,
    }),
  sample: (label) => `सैंपल: ${label}`,
  testPicture: (label) => `टेस्ट तस्वीर: ${label}`,
  is: (label) => `असल में: ${label}`,
  beforeAndAfter: (before, after) => `${before} → ${after}`,
  ownClasses: (labels) => `आपकी अपनी क्लास: ${labels}`,
  class: 'क्लास',
  anotherName: 'नया नाम, या वह क्लास जिसमें इसे मिलाना है',
  mergeInto: (label) => `${label} में मिलाएँ`,
  remove: (label) => `${label} को हटाएँ`,
  changesHelp:
    'हर बदलाव से एक नया वर्शन बनता है; पहले वाला “मॉडल” में रहता है। सैंपल के लेबल नहीं बदलते: उन्हें “सैंपल” में बदलें, फिर दोबारा सिखाएँ।',
};
