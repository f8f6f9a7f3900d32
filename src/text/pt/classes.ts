import type { Rooms } from '../rooms.ts';

export const classes: Rooms['classes'] = {
  'T-shirt/top': 'Camiseta/top',
  Trouser: 'Calça',
  Pullover: 'Suéter',
  Dress: 'Vestido',
  Coat: 'Casaco',
  Sandal: 'Sandália',
  Shirt: 'Camisa',
  Sneaker: 'Tênis',
  Bag: 'Bolsa',
  'Ankle boot': 'Bota de cano curto',
};
