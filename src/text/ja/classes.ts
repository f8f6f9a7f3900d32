import type { Rooms } from '../rooms.ts';

export const classes: Rooms['classes'] = {
  'T-shirt/top': 'Tシャツ/トップス',
  Trouser: 'パンツ',
  Pullover: 'プルオーバー',
  Dress: 'ワンピース',
  Coat: 'コート',
  Sandal: 'サンダル',
  Shirt: 'シャツ',
  Sneaker: 'スニーカー',
  Bag: 'バッグ',
  'Ankle boot': 'ショートブーツ',
};
