import { createHash } from 'node:crypto';
import { CommandError } from '../support/command.ts';
import type { LabelledPhoto } from './photo-labels.ts';

/** One of the folds into which homes are divided for cross-validation. */
export interface HomeFold {
  /** From 0. */
  fold: number;
  folds: number;
}

/**
 * Whether a photo was taken in a home of the fold: by a hash of the home's name, so that it is the same whatever else is
 * looked at. Photos of which nobody knows the home are in no fold.
 */
export function isInFold({ home }: LabelledPhoto, { fold, folds }: HomeFold): boolean {
  return home !== null && createHash('sha256').update(home).digest().readUInt32BE(0) % folds === fold;
}

/** Reads `K/N`, the Kth of N folds, counted from 1. @throws CommandError */
export function parseHomeFold(text: string): HomeFold {
  const [, fold, folds] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (Number(fold) >= 1 && Number(fold) <= Number(folds) && Number(folds) >= 2) {
    return { fold: Number(fold) - 1, folds: Number(folds) };
  }
  throw new CommandError(`--without-homes takes K/N, as 1/4 for the first of four parts, not ${text}.`);
}
