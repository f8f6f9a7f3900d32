import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { FASHION_MNIST } from '../../src/domain/datasets/fashion-mnist.ts';
import { CommandError } from '../support/command.ts';
import { servedFrom } from '../support/dataset-places.ts';

/** Folders from which a fingerprint is taken. */
export interface Places {
  /** Real photos, one folder per class; undefined where none are here. */
  photos: string | undefined;
  /** The prepared dataset, as `npm run data` leaves it; undefined where it is not here. */
  dataset: string | undefined;
}

/** How a person, or `npm run same` for a checkout that has neither, names other places. */
export const PLACE_OPTIONS = { photos: { type: 'string' }, dataset: { type: 'string' } } as const;

const USUAL: Required<Places> = { photos: '../shared/photos/validation', dataset: servedFrom(FASHION_MNIST) };

/**
 * Absolute paths of the folders that were named, or of the usual ones that exist.
 * @throws CommandError when one that was named does not
 */
export function findPlaces(named: { photos?: string; dataset?: string }): Places {
  const find = (place: keyof Places): string | undefined => {
    const path = resolve(named[place] ?? USUAL[place] ?? '');
    if (existsSync(path)) return path;
    if (named[place] !== undefined) throw new CommandError(`--${place}: there is no folder ${path}.`);
    return undefined;
  };
  return { photos: find('photos'), dataset: find('dataset') };
}
