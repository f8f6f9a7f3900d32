import { defaultsOf, type Parameters, type ValuesOf } from './parameter.ts';

/** Random changes to each picture each time it is shown; 0 or false leaves one out. */
export const AUGMENTATION = {
  mirror: {
    label: 'Mirror',
    help: 'Swaps left and right in half of the pictures.',
    default: false,
    switch: true,
  },
  shift: {
    label: 'Shift',
    unit: 'pixels',
    help: 'How far a picture may move along each axis.',
    default: 0,
    // Half of a picture: what is moved further shows next to nothing.
    range: { min: 0, max: 16 },
  },
  rotation: {
    label: 'Rotation',
    unit: 'degrees',
    help: 'How far it may turn either way.',
    default: 0,
    range: { min: 0, max: 180 },
  },
  scale: {
    label: 'Scale',
    unit: 'fraction',
    help: 'How much its size may change either way: 0.1 is 90 % to 110 %.',
    default: 0,
    range: { min: 0, max: 0.9 },
  },
  erase: {
    label: 'Erase',
    unit: 'probability',
    help: 'How often a rectangle of noise hides a part (random erasing, Zhong et al. 2017).',
    default: 0,
    range: { min: 0, below: 1 },
  },
  brightness: {
    label: 'Brightness',
    unit: 'fraction of white',
    help: 'How much lighter or darker it may become.',
    default: 0,
    range: { min: 0, max: 1 },
  },
  contrast: {
    label: 'Contrast',
    unit: 'fraction',
    help: 'How much its contrast may change either way.',
    default: 0,
    range: { min: 0, max: 1 },
  },
  photoLike: {
    label: 'Like photos',
    unit: 'probability',
    help: 'How often a picture is changed, in place of all this, into what vision makes of photos.',
    default: 0,
    range: { min: 0, below: 1 },
  },
} as const satisfies Parameters;

export type AugmentationOptions = ValuesOf<typeof AUGMENTATION>;

export const NO_AUGMENTATION: AugmentationOptions = defaultsOf(AUGMENTATION);
