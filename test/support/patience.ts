/**
 * Milliseconds for which a test waits for a state before it counts as missed. On an idle machine the slowest takes five
 * seconds; a machine four times slower, whose cores others use as well, takes twelve times as long.
 */
export const PATIENCE = 120_000;

/** Milliseconds for a whole test, which waits for several states. */
export const LONGEST_TEST = 5 * PATIENCE;
