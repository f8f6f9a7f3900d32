import type { Rooms } from '../rooms.ts';

export const classes: Rooms['classes'] = {
  'T-shirt/top': 'T-shirt/top',
  Trouser: 'Pantalon',
  Pullover: 'Pull',
  Dress: 'Robe',
  Coat: 'Manteau',
  Sandal: 'Sandale',
  Shirt: 'Chemise',
  Sneaker: 'Basket',
  Bag: 'Sac',
  'Ankle boot': 'Bottine',
};
