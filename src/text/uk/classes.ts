import type { Rooms } from '../rooms.ts';

export const classes: Rooms['classes'] = {
  'T-shirt/top': 'Футболка/топ',
  Trouser: 'Штани',
  Pullover: 'Светр',
  Dress: 'Сукня',
  Coat: 'Пальто',
  Sandal: 'Сандалі',
  Shirt: 'Сорочка',
  Sneaker: 'Кросівки',
  Bag: 'Сумка',
  'Ankle boot': 'Черевики',
};
