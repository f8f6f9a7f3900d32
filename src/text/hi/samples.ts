import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const samples: Rooms['samples'] = {
  title: 'सैंपल',
  addFiles: 'फ़ाइलें या ZIP जोड़ें',
  addFolder: 'फ़ोल्डर जोड़ें',
  picturesOrZips: 'तस्वीरें या ZIP',
  folder: 'फ़ोल्डर',
  import: {
    name: 'तस्वीरें पढ़ी जा रही हैं',
    begins: 'तस्वीरें पढ़ी जा रही हैं…',
    progress: (done, total) => `तस्वीरें पढ़ी जा रही हैं: ${countText(total)} में से ${countText(done)}`,
  },
  export: {
    name: 'ZIP बन रही है',
    begins: 'ZIP बन रही है…',
    progress: (done, total) => `ZIP बन रही है: ${countText(total)} में से ${countText(done)}`,
  },
  report: {
    title: (clauses) => `${clauses.join('; ')}।`,
    refused: (count) =>
      plural(count, {
        one: `${countText(count)} फ़ाइल नहीं ली जा सकी`,
        other: `${countText(count)} फ़ाइलें नहीं ली जा सकीं`,
      }),
    contradictory: (count) =>
      plural(count, {
        one: `${countText(count)} फ़ाइल एक दूसरी क्लास में भी थी; पहली मानी गई`,
        other: `${countText(count)} फ़ाइलें एक दूसरी क्लास में भी थीं; पहली मानी गई`,
      }),
    renamed: (count) =>
      plural(count, {
        one: `${countText(count)} फ़ोल्डर ऐसी क्लास का है, जिसका यहाँ दूसरा नाम है`,
        other: `${countText(count)} फ़ोल्डर ऐसी क्लास के हैं, जिनका यहाँ दूसरा नाम है`,
      }),
    leftOut: (count) =>
      plural(count, {
        one: `${countText(count)} तस्वीर ZIP में नहीं है: उसकी फ़ोटो अब नहीं है या खराब है।`,
        other: `${countText(count)} तस्वीरें ZIP में नहीं हैं: उनकी फ़ोटो अब नहीं हैं या खराब हैं।`,
      }),
    nameLoose: (count) =>
      plural(count, {
        one: `बिना फ़ोल्डर की ${countText(count)} तस्वीर की क्लास बताएँ…`,
        other: `बिना फ़ोल्डर की ${countText(count)} तस्वीरों की क्लास बताएँ…`,
      }),
    filesAndFolders: 'फ़ाइलें और फ़ोल्डर, और उनके बारे में जो कहना है',
    picturesLeftOut: 'जो तस्वीरें ZIP में नहीं हैं',
    takenFor: (label) => `इसे ${label} माना गया। अगर यह कोई और क्लास है, तो इसकी तस्वीरें चुनें और “यह … है” दबाएँ।`,
    inAnotherClass: 'एक दूसरी क्लास में भी थी।',
    photoGone: 'नेटवर्क को जो दिखता है, उससे यह आगे भी सिखाता रहेगा। एक्सपोर्ट में चाहिए, तो तस्वीर फिर से लें।',
  },
  reading: 'सैंपल पढ़े जा रहे हैं…',
  drop: 'जोड़ने के लिए तस्वीरें, फ़ोल्डर या ZIP यहाँ छोड़ें',
  whatIsNewClass: 'नई क्लास का नाम क्या है?',
  whatAreThese: (count) =>
    plural(count, {
      one: `इस ${countText(count)} तस्वीर में क्या है?`,
      other: `इन ${countText(count)} तस्वीरों में क्या है?`,
    }),
  whichSamples: 'कौन-से सैंपल',
  filters: {
    all: 'सब',
    doubtful: 'शक वाले',
    'near-duplicates': 'लगभग एक जैसे',
  },
  newClass: 'नई क्लास…',
  teachThese: (count) =>
    plural(count, { one: `यह ${countText(count)} सैंपल सिखाएँ`, other: `ये ${countText(count)} सैंपल सिखाएँ` }),
  marked: '“?” के निशान वाले, अपनी क्लास में सबसे आगे: वे सैंपल जिन्हें सिखाया गया मॉडल कुछ और समझता है। क्या उनकी क्लास सही है?',
  nothingYet: 'यहाँ अभी कुछ नहीं है',
  emptyHelp: 'सैंपल से ऐप आपके अपने कपड़े सीखता है। उन्हें लाने के तीन तरीके हैं:',
  bySnapshot: (screen) => `${screen} पर तस्वीर लें, फिर बताएँ कि जवाब सही था या नहीं।`,
  classifyScreen: 'पहचान',
  byShutter: 'एक ही कपड़े की कई तस्वीरों के लिए वहाँ शटर दबाए रखें।',
  byFiles: 'फ़ाइलें, फ़ोल्डर या ऐसी ZIP जोड़ें जिसमें हर क्लास का एक फ़ोल्डर हो, या उन्हें यहाँ छोड़ें।',
  addOwnClass: 'अपनी क्लास जोड़ें',
  sample: (label, taken) => `${label}, ${taken}`,
  answer: (label, probability) => `${label}, ${probability}`,
  described: (parts) => parts.join('; '),
  modelThought: (label, probability) => `मॉडल ने ${label} समझा, ${probability}`,
  afterTeaching: (label) => `सिखाने के बाद ${label} कहता है`,
  nearlyTheSame: 'लगभग किसी और सैंपल जैसा',
  thePhoto: 'फ़ोटो',
  facts: {
    taken: 'कब ली गई',
    modelThought: 'मॉडल ने समझा',
    notAsked: 'पूछा नहीं गया',
    afterTeaching: 'सिखाने के बाद',
    nearlyTheSame: 'लगभग इस जैसा',
  },
  editClass: (label) => `क्लास “${label}” को बदलें`,
  name: 'नाम',
  joins: (count, label, others) =>
    plural(count, {
      one: `इस नाम की क्लास पहले से है: “${label}” की ${countText(count)} तस्वीर उसकी ${countText(others)} में मिल जाएगी।`,
      other: `इस नाम की क्लास पहले से है: “${label}” की ${countText(count)} तस्वीरें उसकी ${countText(others)} में मिल जाएँगी।`,
    }),
  merge: 'मिलाएँ',
  takeOutEmpty: 'या इसे निकाल दें; इसमें कोई तस्वीर नहीं है। आप इसे वापस ले सकते हैं।',
  takeOut: (count) =>
    plural(count, {
      one: `या इसे इसकी ${countText(count)} तस्वीर के साथ निकाल दें। आप इसे वापस ले सकते हैं।`,
      other: `या इसे इसकी ${countText(count)} तस्वीरों के साथ निकाल दें। आप इसे वापस ले सकते हैं।`,
    }),
  deleteClass: 'क्लास मिटाएँ',
  kept: (count, label) =>
    plural(count, {
      one: `${countText(count)} तस्वीर ${label} के तौर पर रखी गई।`,
      other: `${countText(count)} तस्वीरें ${label} के तौर पर रखी गईं।`,
    }),
  keptFromFiles: (count) =>
    plural(count, {
      one: `फ़ाइलों से ${countText(count)} तस्वीर रखी गई।`,
      other: `फ़ाइलों से ${countText(count)} तस्वीरें रखी गईं।`,
    }),
  hereAlready: (count) =>
    plural(count, {
      one: `${countText(count)} तस्वीर यहाँ पहले से है।`,
      other: `${countText(count)} तस्वीरें यहाँ पहले से हैं।`,
    }),
  hereAlreadyNowAs: (count, label) =>
    plural(count, {
      one: `${countText(count)} तस्वीर यहाँ पहले से है, अब से ${label} के तौर पर।`,
      other: `${countText(count)} तस्वीरें यहाँ पहले से हैं, अब से ${label} के तौर पर।`,
    }),
  hereAlreadyMoved: (count) =>
    plural(count, {
      one: `${countText(count)} तस्वीर यहाँ पहले से है; अब से दूसरी क्लास में, जैसा फ़ाइलें बताती हैं।`,
      other: `${countText(count)} तस्वीरें यहाँ पहले से हैं; अब से दूसरी क्लास में, जैसा फ़ाइलें बताती हैं।`,
    }),
  hereAlreadySomeMoved: (count, moved) =>
    `${countText(count)} तस्वीरें यहाँ पहले से हैं; उनमें से ${countText(moved)} अब से दूसरी क्लास में, जैसा फ़ाइलें बताती हैं।`,
  moved: (count, label) =>
    plural(count, {
      one: `${countText(count)} तस्वीर ${label} में ले जाई गई।`,
      other: `${countText(count)} तस्वीरें ${label} में ले जाई गईं।`,
    }),
  deleted: (count) =>
    plural(count, { one: `${countText(count)} तस्वीर मिटाई गई।`, other: `${countText(count)} तस्वीरें मिटाई गईं।` }),
  deletedForGood: (count) =>
    plural(count, {
      one: `${countText(count)} तस्वीर हमेशा के लिए मिटाई गई: वापस लाने लायक जगह इस डिवाइस पर नहीं है।`,
      other: `${countText(count)} तस्वीरें हमेशा के लिए मिटाई गईं: वापस लाने लायक जगह इस डिवाइस पर नहीं है।`,
    }),
  merged: (from, to) => `${from} अब ${to} का हिस्सा है।`,
  renamed: (from, to) => `${from} का नाम अब ${to} है।`,
  classDeleted: (label) => `क्लास ${label} अपनी तस्वीरों समेत मिटाई गई।`,
  classDeletedForGood: (label) =>
    `क्लास ${label} अपनी तस्वीरों समेत हमेशा के लिए मिटाई गई: वापस लाने लायक जगह इस डिवाइस पर नहीं है।`,
};
