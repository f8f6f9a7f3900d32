import type { Rooms } from '../rooms.ts';

export const common: Rooms['common'] = {
  add: 'जोड़ें',
  cancel: 'रद्द करें',
  close: 'बंद करें',
  delete: 'मिटाएँ',
  dismiss: 'छिपाएँ',
  export: 'एक्सपोर्ट',
  goOn: 'आगे बढ़ें',
  import: 'इंपोर्ट',
  loading: 'लोड हो रहा है…',
  notSure: 'पक्का नहीं',
  pause: 'पॉज़',
  rename: 'नाम बदलें',
  save: 'सेव करें',
  tryAgain: 'फिर कोशिश करें',
  undo: 'वापस लें',
  whatIsIt: 'यह क्या है?',
};
