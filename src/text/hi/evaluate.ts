import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const evaluate: Rooms['evaluate'] = {
  title: 'मूल्यांकन',
  help: 'यहाँ का हर आँकड़ा टेस्ट सेट का है। उसकी तस्वीरों पर इस ऐप का कोई मॉडल न ट्रेन हुआ, न चुना गया। इनके आधार पर चुनेंगे तो ये आँकड़े बेकार हो जाएँगे; चुनाव वैलिडेशन से करें।',
  readingModels: 'मॉडल पढ़े जा रहे हैं…',
  model: 'मॉडल',
  inUse: (name) => `${name} (इस्तेमाल में)`,
  evaluate: 'टेस्ट सेट पर मूल्यांकन करें',
  evaluation: 'मूल्यांकन',
  preparing: 'तैयारी',
  judged: (done, total) => `${countText(total)} में से ${countText(done)} तस्वीरों का मूल्यांकन हुआ`,
  stop: 'रोकें',
  figuresOf: (name) => `${name} के आँकड़े`,
  accuracy: 'सटीकता',
  loss: 'लॉस',
  timeFor: (count) =>
    plural(count, {
      one: `${countText(count)} तस्वीर का समय`,
      other: `${countText(count)} तस्वीरों का समय`,
    }),
  calibrationError: 'कैलिब्रेशन त्रुटि (ECE)',
  byClass: 'क्लास के हिसाब से',
  class: 'क्लास',
  precision: 'प्रिसिज़न',
  recall: 'रीकॉल',
  f1: 'F1',
  pictures: 'तस्वीरें',
  saveCsv: 'CSV सेव करें',
  confusionMatrix: 'कन्फ़्यूज़न मैट्रिक्स',
  confusionHelp: 'पंक्तियाँ: असली क्लास। कॉलम: मॉडल का जवाब। किसी सेल की तस्वीरें देखने के लिए उसे दबाएँ।',
  trueClass: 'असली क्लास',
  takenFor: (count, truth, answer) =>
    plural(count, {
      one: `${truth} की ${countText(count)} तस्वीर को ${answer} माना`,
      other: `${truth} की ${countText(count)} तस्वीरों को ${answer} माना`,
    }),
  behind: (count, truth, answer) => `${truth} को ${answer} माना: ${countText(count)}`,
  mostBehind: (count, most, truth, answer) =>
    `${truth} को ${answer} माना: ${countText(count)}; सबसे ज़्यादा कॉन्फ़िडेंस वाली ${countText(most)}`,
  noPicture: 'कोई तस्वीर नहीं।',
  reliability: 'विश्वसनीयता',
  reliabilityChart: (bins, error) =>
    plural(bins, {
      one: `${countText(bins)} खंड में कॉन्फ़िडेंस के मुकाबले सटीकता; अनुमानित कैलिब्रेशन त्रुटि ${error} है। आँकड़े टेबल में हैं।`,
      other: `${countText(bins)} खंडों में कॉन्फ़िडेंस के मुकाबले सटीकता; अनुमानित कैलिब्रेशन त्रुटि ${error} है। आँकड़े टेबल में हैं।`,
    }),
  reliabilityHelp: (error) =>
    `खड़ी पट्टियाँ: उतने कॉन्फ़िडेंस वाले जवाबों में कितने सही निकले। टूटी रेखा: जितना कॉन्फ़िडेंस, उतना ही सही। अनुमानित कैलिब्रेशन त्रुटि (ECE): ${error}।`,
  confidenceAxis: 'कॉन्फ़िडेंस',
  confidence: 'कॉन्फ़िडेंस',
  answers: 'जवाब',
  meanConfidence: 'औसत कॉन्फ़िडेंस',
  mistakes: 'सबसे ज़्यादा कॉन्फ़िडेंस वाली गलतियाँ',
  noMistakes: 'एक भी नहीं।',
  testPicture: (place) => `टेस्ट तस्वीर ${countText(place)}`,
  answer: (label, probability) => `${label}, ${probability}`,
  right: 'सही',
  truth: (label) => `असल में: ${label}`,
};
