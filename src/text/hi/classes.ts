import type { Rooms } from '../rooms.ts';

export const classes: Rooms['classes'] = {
  'T-shirt/top': 'टी-शर्ट/टॉप',
  Trouser: 'पैंट',
  Pullover: 'पुलओवर',
  Dress: 'ड्रेस',
  Coat: 'कोट',
  Sandal: 'सैंडल',
  Shirt: 'शर्ट',
  Sneaker: 'स्नीकर',
  Bag: 'बैग',
  'Ankle boot': 'एंकल बूट',
};
