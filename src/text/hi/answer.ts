import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const answer: Rooms['answer'] = {
  burstGrows: (count) =>
    plural(count, {
      one: `${countText(count)} तस्वीर; छोड़ते ही बंद`,
      other: `${countText(count)} तस्वीरें; छोड़ते ही बंद`,
    }),
  notSureWhat: 'पक्का नहीं। यह क्या है?',
  burst: 'लगातार ली गई तस्वीरें',
  keeping: (left) => `रखी जा रही हैं: ${countText(left)} बाकी`,
  nameThem: 'नाम दें',
  throwAway: 'फेंक दें',
  sitting: 'इस बार रखी गईं',
  nothingKept: 'अभी तक कुछ नहीं रखा',
  kept: (count) => plural(count, { one: `${countText(count)} रखी गई`, other: `${countText(count)} रखी गईं` }),
  soFar: (count) => `अब तक ${countText(count)}।`,
  tally: (label, count) => `${label} ${countText(count)}`,
  keptAll: (tally) => `इस बार रखी गईं: ${tally}`,
  about: 'जवाब के बारे में',
  why: 'क्यों?',
  whyHint: 'दिखाएँ कि तस्वीर के किस हिस्से से यह जवाब निकला',
  times: (all, reading, finding, network) =>
    `जवाब में ${all} लगे: पढ़ना ${reading}, कपड़ा ढूँढना ${finding}, नेटवर्क ${network}`,
  method: (label, time) =>
    `हर जगह को बारी-बारी से धुंधला किया गया: रंग जितना गहरा, वहाँ ${label} की संभावना उतनी ज़्यादा घटी (${time})।`,
  spoke: (label, where) => `${label} के संकेत: ${where}`,
  nowhere: 'किसी एक जगह नहीं',
  placeAndPart: (place, part) => `${place}, ${part}`,
  places: {
    first: {
      first: 'ज़्यादातर ऊपर बाईं ओर',
      second: 'ज़्यादातर ऊपर बीच में',
      third: 'ज़्यादातर ऊपर दाईं ओर',
      sides: 'ज़्यादातर ऊपर दोनों किनारों पर',
      whole: 'ज़्यादातर ऊपरी तिहाई में',
    },
    second: {
      first: 'ज़्यादातर बीच में बाईं ओर',
      second: 'ज़्यादातर ठीक बीच में',
      third: 'ज़्यादातर बीच में दाईं ओर',
      sides: 'ज़्यादातर बीच के दोनों किनारों पर',
      whole: 'ज़्यादातर बीच की तिहाई में',
    },
    third: {
      first: 'ज़्यादातर नीचे बाईं ओर',
      second: 'ज़्यादातर नीचे बीच में',
      third: 'ज़्यादातर नीचे दाईं ओर',
      sides: 'ज़्यादातर नीचे दोनों किनारों पर',
      whole: 'ज़्यादातर निचली तिहाई में',
    },
    whole: {
      first: 'ज़्यादातर बाईं तिहाई में',
      second: 'ज़्यादातर ऊपर से नीचे तक बीच में',
      third: 'ज़्यादातर दाईं तिहाई में',
      sides: 'ज़्यादातर दोनों किनारों पर',
      whole: 'लगभग पूरे कपड़े पर एक जैसे',
    },
  },
  parts: {
    collar: 'जहाँ आम तौर पर कॉलर होता है',
    shoulder: 'जहाँ आम तौर पर कंधा होता है',
    front: 'जहाँ आम तौर पर सामने का हिस्सा होता है',
    sleeve: 'जहाँ आम तौर पर आस्तीन होती है',
    hem: 'जहाँ आम तौर पर निचला किनारा होता है',
    cuff: 'जहाँ आम तौर पर कफ़ होता है',
    waist: 'जहाँ आम तौर पर कमर होती है',
    gap: 'जहाँ आम तौर पर टाँगों के बीच की खाली जगह होती है',
    leg: 'जहाँ आम तौर पर टाँग होती है',
    neckline: 'जहाँ आम तौर पर गला होता है',
    strap: 'जहाँ आम तौर पर स्ट्रैप या आस्तीन होती है',
    skirt: 'जहाँ आम तौर पर घेरा होता है',
    opening: 'जहाँ आम तौर पर पैर डालने की जगह होती है',
    sole: 'जहाँ आम तौर पर तला होता है',
    toe: 'जहाँ आम तौर पर पंजा या एड़ी होती है',
    laces: 'जहाँ आम तौर पर फ़ीते या स्ट्रैप होते हैं',
    shaft: 'जहाँ आम तौर पर बूट का ऊपरी हिस्सा होता है',
    handle: 'जहाँ आम तौर पर हैंडल होता है',
    body: 'जहाँ आम तौर पर बैग का मुख्य हिस्सा होता है',
    bottom: 'जहाँ आम तौर पर बैग का तला होता है',
  },
};
