import type { Rooms } from '../rooms.ts';

export const classes: Rooms['classes'] = {
  'T-shirt/top': 'T-shirt/top',
  Trouser: 'Pantaloni',
  Pullover: 'Pullover',
  Dress: 'Vestito',
  Coat: 'Cappotto',
  Sandal: 'Sandalo',
  Shirt: 'Camicia',
  Sneaker: 'Sneaker',
  Bag: 'Borsa',
  'Ankle boot': 'Stivaletto',
};
