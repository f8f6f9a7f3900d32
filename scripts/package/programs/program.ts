/** The programs' names, for who must not load them with tfjs. */
export const PROGRAM_NAMES = ['mnist', 'cifar', 'transfer', 'fineTune', 'acgan'] as const;

export type ProgramName = (typeof PROGRAM_NAMES)[number];

/** How `fit` yields, where a program asks. */
export interface Fitting {
  yieldEvery?: 'never';
  callbacks?: { nextFrameFunc: () => Promise<void> };
}

/** Trains for so many steps, and gives the losses on the way. */
export type Program = (steps: number, batchSize: number, fitting?: Fitting) => Promise<number[]>;
