import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

const samplesText = (count: number) => `${countText(count)} सैंपल`;
const modelsText = (count: number) => `${countText(count)} मॉडल`;

const MAY_BE_CLEARED = 'और यह ब्राउज़र रखी हुई चीज़ें मिटा सकता है: जगह कम पड़ने पर, या कुछ दिन ऐप न खोलने पर।';

export const elements: Rooms['elements'] = {
  newClass: 'नई क्लास',
  selectAll: 'सब चुनें',
  selectAllOf: (label) => `${label} की सब तस्वीरें चुनें`,
  edit: 'बदलें',
  editClass: (label) => `क्लास ${label} को बदलें`,
  noPictures: 'अभी कोई तस्वीर नहीं।',
  picturesOf: (label) => `${label} की तस्वीरें`,
  selectedPictures: 'चुनी हुई तस्वीरें',
  selected: (count) => plural(count, { one: `${countText(count)} चुनी गई`, other: `${countText(count)} चुनी गईं` }),
  look: 'देखें',
  relabel: 'यह … है',
  clearSelection: 'चुनाव हटाएँ',
  seenPixels: (side) => `${countText(side)} × ${countText(side)} पिक्सल, जो नेटवर्क ने देखे`,
  seen: 'नेटवर्क क्या देखता है',
  progress: 'प्रगति',
  range: {
    any: {
      from: {
        max: (from, max) => `${from} से ${max} तक की कोई संख्या लिखें।`,
        below: (from, below) => `${from} या उससे बड़ी, पर ${below} से छोटी संख्या लिखें।`,
      },
      above: {
        max: (above, max) => `${above} से बड़ी और ज़्यादा से ज़्यादा ${max} तक की संख्या लिखें।`,
        below: (above, below) => `${above} से बड़ी और ${below} से छोटी संख्या लिखें।`,
      },
    },
    whole: {
      from: {
        max: (from, max) => `${from} से ${max} तक की कोई पूर्ण संख्या लिखें।`,
        below: (from, below) => `${from} या उससे बड़ी, पर ${below} से छोटी पूर्ण संख्या लिखें।`,
      },
      above: {
        max: (above, max) => `${above} से बड़ी और ज़्यादा से ज़्यादा ${max} तक की पूर्ण संख्या लिखें।`,
        below: (above, below) => `${above} से बड़ी और ${below} से छोटी पूर्ण संख्या लिखें।`,
      },
    },
  },
  fetching: 'डेटासेट डाउनलोड हो रहा है',
  stopFetching: 'डाउनलोड रोकें',
  datasetNeeded: (name, train, test, size) =>
    `ट्रेनिंग के लिए ${name} चाहिए: ट्रेनिंग की ${countText(train)} और टेस्ट की ${countText(test)} तस्वीरें। बस एक बार ${size} का डाउनलोड, फिर सब इसी डिवाइस पर रहता है।`,
  partHere: (size) => `इसमें से ${size} यहाँ आ चुका है।`,
  fetchIt: (size) => `डाउनलोड करें (${size})`,
  goOnFetching: (size) => `डाउनलोड जारी रखें (${size})`,
  fetchAgain: 'फिर डाउनलोड करें',
  lookAgain: 'फिर देखें',
  gone: {
    samples: 'आपके सैंपल इस ब्राउज़र में नहीं रहे',
    models: 'आपके मॉडल इस ब्राउज़र में नहीं रहे',
    both: 'आपके सैंपल और मॉडल इस ब्राउज़र में नहीं रहे',
  },
  wereHere: {
    samples: (count) => plural(count, { one: `यहाँ ${samplesText(count)} था।`, other: `यहाँ ${samplesText(count)} थे।` }),
    models: (count) => plural(count, { one: `यहाँ ${modelsText(count)} था।`, other: `यहाँ ${modelsText(count)} थे।` }),
    both: (samples, models) => `यहाँ ${samplesText(samples)} और ${modelsText(models)} थे।`,
  },
  whyGone:
    'जगह कम पड़ने पर या हफ़्तों तक साइट न खोलने पर ब्राउज़र उसकी रखी हुई चीज़ें मिटा सकता है; और कोई खुद कहे, तो मिटा ही देता है।',
  neverExported: 'यहाँ से कभी कुछ एक्सपोर्ट नहीं हुआ। अगर ये चीज़ें किसी और डिवाइस पर हैं, तो वहाँ बैकअप लें और यहाँ रीस्टोर करें।',
  exportedOn: (date) => `आखिरी एक्सपोर्ट ${date} को हुआ था: वही फ़ाइल यहाँ रीस्टोर करें।`,
  restore: 'बैकअप रीस्टोर करें',
  beginAnew: 'नए सिरे से शुरू करें',
  inNoBackup: {
    samples: (count) =>
      plural(count, {
        one: `${samplesText(count)} किसी बैकअप में नहीं है, ${MAY_BE_CLEARED}`,
        other: `${samplesText(count)} किसी बैकअप में नहीं हैं, ${MAY_BE_CLEARED}`,
      }),
    models: (count) =>
      plural(count, {
        one: `${modelsText(count)} किसी बैकअप में नहीं है, ${MAY_BE_CLEARED}`,
        other: `${modelsText(count)} किसी बैकअप में नहीं हैं, ${MAY_BE_CLEARED}`,
      }),
    both: (samples, models) => `${samplesText(samples)} और ${modelsText(models)} किसी बैकअप में नहीं हैं, ${MAY_BE_CLEARED}`,
  },
  makeBackup: 'बैकअप लें',
  notNow: 'अभी नहीं',
  used: (size) => `इस डिवाइस पर ${size} इस्तेमाल में।`,
  usedOf: (size, room) => `इस डिवाइस पर ${room} में से ${size} इस्तेमाल में।`,
  promise: {
    asking: 'ब्राउज़र से इसे हमेशा रखने को कहा जा रहा है…',
    granted: 'ब्राउज़र इसे तब तक रखेगा, जब तक आप न मिटाएँ।',
    refused: 'जगह कम पड़ने पर ब्राउज़र इसे मिटा सकता है: बीच-बीच में एक्सपोर्ट करें, या ऐप इंस्टॉल करें।',
    unknown: 'यह ब्राउज़र नहीं बताता कि इसे हमेशा रखेगा या नहीं: बीच-बीच में एक्सपोर्ट करें।',
  },
  storage: 'स्टोरेज और बैकअप',
  share: 'शेयर करें',
  saved: (name) => `“${name}” सेव हो गया।`,
  notShared: (name) => `“${name}” शेयर नहीं हो सका। वह आपके डाउनलोड में सेव है।`,
};
