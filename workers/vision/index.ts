/**
 * From a photo to the 28×28 picture that the network sees. Pure functions of pixel arrays: no DOM, no worker globals.
 * `segment.ts` reads as the way through it; every other file is one stage.
 */
export { shrunkSide } from './dataset-picture.ts';
export { networkPicture } from './network-picture.ts';
export type { Picture } from './picture.ts';
export { type Segmentation, type SegmentationTrace, segmentGarment, traceSegmentation } from './segment.ts';
export { VISION_SETTINGS, type VisionSettings } from './settings.ts';
