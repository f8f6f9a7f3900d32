import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

export const shellLater: Rooms['shellLater'] = {
  offlineUse: 'ऑफ़लाइन इस्तेमाल',
  looking: 'इस डिवाइस पर ऑफ़लाइन कॉपी देखी जा रही है।',
  storing: 'ऑफ़लाइन इस्तेमाल के लिए सेव हो रहा है',
  storingHelp: 'बस कुछ मेगाबाइट: ऐप, उसका इंजन और उसका मॉडल।',
  readyHelp: 'ऐप, उसका इंजन और उसका मॉडल इस डिवाइस पर हैं।',
  notIncluded: 'डेटासेट इसमें शामिल नहीं है: जिसे उसकी ज़रूरत होती है, वह उसे लाने की पेशकश करता है।',
  missing: (count) => `बाकी फ़ाइलें: ${countText(count)}।`,
  finishStoring: 'सेव पूरा करें',
  installation: 'इंस्टॉलेशन',
  installed: 'Selvedge इस डिवाइस पर इंस्टॉल है।',
  installHelp: 'इससे ऐप को अपनी अलग विंडो और आइकॉन मिलता है।',
  install: 'Selvedge इंस्टॉल करें',
  howToInstall: {
    ios: 'Safari में “शेयर करें” दबाएँ, फिर “होम स्क्रीन में जोड़ें” चुनें।',
    menu: 'ब्राउज़र का मेन्यू खोलें और “इंस्टॉल करें” या “होम स्क्रीन पर जोड़ें” चुनें। जिस ब्राउज़र में दोनों न हों, उसमें ऐप को बुकमार्क कर लें।',
  },
  newVersion: 'नया वर्शन तैयार है।',
  newVersionWaits: 'जब तक ऐप के दूसरे टैब अपना काम पूरा नहीं कर लेते, नया वर्शन रुका रहेगा।',
  useNow: 'अभी अपनाएँ',
  later: 'बाद में',
  sections: {
    adapt: 'सिखाना',
    scratch: 'शून्य से',
    runs: 'रन',
    experiments: 'प्रयोग',
  },
  elsewhere: {
    training: 'इस ऐप के दूसरे टैब में ट्रेनिंग चल रही है।',
    adaptation: 'इस ऐप के दूसरे टैब में मॉडल को सिखाया जा रहा है।',
    evaluation: 'इस ऐप के दूसरे टैब में मॉडल का मूल्यांकन चल रहा है।',
  },
  startsAfter: 'उसके खत्म होने पर यहाँ ट्रेनिंग शुरू हो सकेगी।',
};
