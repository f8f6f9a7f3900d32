import type { Rooms } from '../rooms.ts';

export const classes: Rooms['classes'] = {
  'T-shirt/top': 'تيشيرت/توب',
  Trouser: 'بنطلون',
  Pullover: 'كنزة',
  Dress: 'فستان',
  Coat: 'معطف',
  Sandal: 'صندل',
  Shirt: 'قميص',
  Sneaker: 'حذاء رياضي',
  Bag: 'حقيبة',
  'Ankle boot': 'بوت قصير',
};
