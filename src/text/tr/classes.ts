import type { Rooms } from '../rooms.ts';

export const classes: Rooms['classes'] = {
  'T-shirt/top': 'Tişört/üst',
  Trouser: 'Pantolon',
  Pullover: 'Kazak',
  Dress: 'Elbise',
  Coat: 'Palto',
  Sandal: 'Sandalet',
  Shirt: 'Gömlek',
  Sneaker: 'Spor ayakkabı',
  Bag: 'Çanta',
  'Ankle boot': 'Bot',
};
