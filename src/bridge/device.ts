/** Logical processor cores of this device; 1 where the browser does not tell. */
export const DEVICE_CORES = navigator.hardwareConcurrency || 1;
