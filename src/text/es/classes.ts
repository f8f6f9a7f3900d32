import type { Rooms } from '../rooms.ts';

export const classes: Rooms['classes'] = {
  'T-shirt/top': 'Camiseta/top',
  Trouser: 'Pantalón',
  Pullover: 'Suéter',
  Dress: 'Vestido',
  Coat: 'Abrigo',
  Sandal: 'Sandalia',
  Shirt: 'Camisa',
  Sneaker: 'Zapatilla deportiva',
  Bag: 'Bolso',
  'Ankle boot': 'Botín',
};
