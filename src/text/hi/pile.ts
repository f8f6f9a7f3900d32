import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const pile: Rooms['pile'] = {
  title: 'कई तस्वीरें',
  addPictures: 'तस्वीरें जोड़ें',
  addFolder: 'फ़ोल्डर जोड़ें',
  pictureFiles: 'तस्वीरों की फ़ाइलें',
  folder: 'फ़ोल्डर',
  reading: 'ढेर पढ़ा जा रहा है…',
  drop: 'पहचानने के लिए तस्वीरें या फ़ोल्डर यहाँ छोड़ें',
  whatAreThese: (count) =>
    plural(count, {
      one: `इस ${countText(count)} तस्वीर में क्या है?`,
      other: `इन ${countText(count)} तस्वीरों में क्या है?`,
    }),
  overflow: (count, most) =>
    `${plural(count, { one: `${countText(count)} और फ़ाइल नहीं समाई`, other: `${countText(count)} और फ़ाइलें नहीं समाईं` })}: एक ढेर में ${countText(most)} आती हैं। जो हो चुकीं उन्हें निकालें, फिर बाकी जोड़ें।`,
  leftOut: (count) =>
    `${plural(count, { one: `${countText(count)} तस्वीर ZIP में नहीं है`, other: `${countText(count)} तस्वीरें ZIP में नहीं हैं` })}: अब न फ़ाइल पढ़ी जा सकती है, न उसकी कॉपी। सब पाने के लिए फ़ोल्डर फिर से जोड़ें।`,
  takeOut: 'निकालें',
  takeThemOut: 'इन्हें निकालें',
  whichPictures: 'कौन-सी तस्वीरें',
  all: 'सब',
  sortedBy: 'क्रम',
  byClass: 'क्लास',
  byDoubt: 'शक',
  byName: 'नाम',
  takeAway: 'साथ ले जाएँ',
  zipByClass: 'क्लास के हिसाब से ZIP',
  zipHint: 'हर क्लास का एक फ़ोल्डर, फ़ाइलें ज्यों की त्यों',
  nothingYet: 'यहाँ अभी कुछ नहीं है',
  emptyHelp:
    'तस्वीरें या उनका फ़ोल्डर जोड़ें, या यहाँ छोड़ें। हर तस्वीर को उसकी क्लास मिलती है, और जिन पर ऐप को शक हो, वे सबसे आगे रहती हैं, ताकि आप बता सकें। नतीजा आप टेबल के रूप में ले जा सकते हैं, या ऐसी ZIP में, जिसमें हर क्लास का एक फ़ोल्डर हो। कोई तस्वीर इस डिवाइस से बाहर नहीं जाती।',
  unreadable: (count) =>
    plural(count, {
      one: `${countText(count)} फ़ाइल नहीं पढ़ी जा सकी`,
      other: `${countText(count)} फ़ाइलें नहीं पढ़ी जा सकीं`,
    }),
  unreadableFiles: 'जो फ़ाइलें नहीं पढ़ी जा सकीं, और उनकी वजह',
  allPictures: 'सब तस्वीरें',
  asYouSaid: (label) => `${label}, जैसा आपने बताया`,
  waits: 'इंतज़ार में',
  noGarment: 'कोई कपड़ा नहीं मिला',
  place: (position, count) => `${countText(count)} में से ${countText(position)}`,
  before: 'पिछली तस्वीर',
  next: 'अगली तस्वीर',
  thePicture: 'तस्वीर',
  pictureGone: 'तस्वीर अब नहीं है।',
  notSureWhat: 'पक्का नहीं। यह क्या है?',
  somethingElse: 'कुछ और…',
  writingZip: 'ZIP बन रही है',
  zipWritten: (done, total) => `ZIP बन रही है: ${countText(total)} में से ${countText(done)}`,
  classifying: 'तस्वीरें पहचानी जा रही हैं',
  gettingReady: 'तैयारी हो रही है…',
  classified: (done, total, left) => `${countText(total)} में से ${countText(done)} पहचानी गईं, लगभग ${left} बाकी`,
  paused: 'पॉज़ पर।',
  ended: (done) =>
    plural(done, { one: `${countText(done)} तस्वीर पहचानी गई।`, other: `${countText(done)} तस्वीरें पहचानी गईं।` }),
  waiting: (count) =>
    plural(count, {
      one: `${countText(count)} तस्वीर इंतज़ार में है।`,
      other: `${countText(count)} तस्वीरें इंतज़ार में हैं।`,
    }),
  filesGone:
    'पेज बंद होने के बाद उसकी फ़ाइलें फिर नहीं पढ़ी जा सकतीं: आगे बढ़ने के लिए वही फ़ाइलें या वही फ़ोल्डर चुनें। जो तस्वीरें पहचानी जा चुकीं, वे दोबारा नहीं होंगी।',
  waitedTakenOut: 'जो तस्वीरें इंतज़ार में थीं, वे निकाल दी गईं।',
  kept: (count, label) =>
    plural(count, {
      one: `${countText(count)} तस्वीर ${label} के तौर पर रखी गई।`,
      other: `${countText(count)} तस्वीरें ${label} के तौर पर रखी गईं।`,
    }),
  takenOut: (count) =>
    plural(count, { one: `${countText(count)} तस्वीर निकाली गई।`, other: `${countText(count)} तस्वीरें निकाली गईं।` }),
  notTakenBack: 'इसे अब वापस नहीं लिया जा सकता।',
};
