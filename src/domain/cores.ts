/** More cores than these do not shorten a step of these small networks. */
const MOST_CORES = 4;

/** How many of a device's logical cores train at once. */
export const trainingCores = (logical: number): number => Math.max(1, Math.min(MOST_CORES, logical));
