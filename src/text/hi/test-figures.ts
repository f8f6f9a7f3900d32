import type { Rooms } from '../rooms.ts';

export const testFigures: Rooms['testFigures'] = {
  earlierLoss: 'टेस्ट लॉस सिखाने से पहले वाले वर्शन का है।',
  untested: (dataset) =>
    `इस वर्शन का अपना टेस्ट नहीं हुआ, क्योंकि ${dataset} डिवाइस पर नहीं था: टेस्ट के आँकड़े सिखाने से पहले वाले वर्शन के हैं।`,
  untestedNoName: 'इस वर्शन का अपना टेस्ट नहीं हुआ, क्योंकि इसका डेटासेट डिवाइस पर नहीं था: टेस्ट के आँकड़े सिखाने से पहले वाले वर्शन के हैं।',
  beforeTeaching: (figure) => `${figure} (सिखाने से पहले)`,
};
