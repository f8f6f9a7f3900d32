import type { Rooms } from '../rooms.ts';

export const classes: Rooms['classes'] = {
  'T-shirt/top': 'T-shirt/top',
  Trouser: 'Spodnie',
  Pullover: 'Sweter',
  Dress: 'Sukienka',
  Coat: 'Płaszcz',
  Sandal: 'Sandały',
  Shirt: 'Koszula',
  Sneaker: 'Sneakersy',
  Bag: 'Torebka',
  'Ankle boot': 'Botki',
};
