/** Fashion-MNIST's ten classes, in the order of its labels (Xiao, Rasul, Vollgraf 2017). */
export const CLASS_NAMES = [
  'T-shirt/top',
  'Trouser',
  'Pullover',
  'Dress',
  'Coat',
  'Sandal',
  'Shirt',
  'Sneaker',
  'Bag',
  'Ankle boot',
] as const;

/** The labels of sandals, sneakers and ankle boots. */
const SHOES: readonly number[] = [5, 7, 9];

/** The labels of what may have sleeves: T-shirts, pullovers, dresses, coats and shirts. */
const TOPS: readonly number[] = [0, 2, 3, 4, 6];

export type GarmentKind = 'shoe' | 'top' | 'other';

export function kindOf(label: number): GarmentKind {
  if (SHOES.includes(label)) return 'shoe';
  return TOPS.includes(label) ? 'top' : 'other';
}

/** Side of the square picture that the network sees, in pixels. */
export const IMAGE_SIZE = 28;

/** Pixels of one such picture. */
export const IMAGE_PIXELS = IMAGE_SIZE * IMAGE_SIZE;
