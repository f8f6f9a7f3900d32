import type { Rooms } from '../rooms.ts';

export const classes: Rooms['classes'] = {
  'T-shirt/top': 'T-Shirt/Top',
  Trouser: 'Hose',
  Pullover: 'Pullover',
  Dress: 'Kleid',
  Coat: 'Mantel',
  Sandal: 'Sandale',
  Shirt: 'Hemd',
  Sneaker: 'Sneaker',
  Bag: 'Tasche',
  'Ankle boot': 'Stiefelette',
};
