import { type HomeFold, isInFold, parseHomeFold } from '../evaluate/homes.ts';
import { type LabelledPhoto, labelsOf } from '../evaluate/photo-labels.ts';
import { pixelsOf, type SeenPhoto, seePhotos } from '../evaluate/see-photos.ts';
import { CommandError } from '../support/command.ts';
import type { TrainingValues } from '../support/training-arguments.ts';
import { withThings } from './negatives.ts';
import { seeRetakes } from './retakes.ts';
import type { TaughtPhotos } from './with-photos.ts';

/** Looks at the photos to learn; `seed` is that of the training. */
export type ToTeach = (seed: number) => Promise<TaughtPhotos>;

/**
 * The photos that the arguments of a training name, but for those of homes that it is not to see; none where they name
 * none. They are looked at once everything else is known to be right, since that takes minutes.
 * @throws CommandError when the arguments do not fit together; then as `readLabelledPhotos`
 */
export function photosToTeach(values: TrainingValues): ToTeach | undefined {
  const { photos, 'without-homes': left } = values;
  const fold = left === undefined ? undefined : parseHomeFold(left);
  if (photos !== undefined) {
    return async (seed) => {
      if (fold !== undefined) refuseHomeless(await labelsOf(photos));
      return withoutHomes(await seeForTraining(photos, seed), fold, seed);
    };
  }
  if (fold !== undefined) throw new CommandError('--without-homes needs --photos.');
  return undefined;
}

/**
 * A photo of an unknown home might be of any that is to be left out.
 * @throws CommandError naming the first of these
 */
export function refuseHomeless(photos: readonly LabelledPhoto[]): void {
  const homeless = photos.find(({ home }) => home === null);
  if (homeless === undefined) return;
  throw new CommandError(`No homes.csv says in which home ${homeless.path} was taken. Add it there.`);
}

/** The photos of directories as they are and taken again. @throws CommandError as `readLabelledPhotos` */
export async function seeForTraining(directories: readonly string[], seed: number): Promise<SeenPhoto[]> {
  const seen = await seePhotos(directories);
  return [...seen, ...(await seeRetakes(seen, seed))];
}

/**
 * Photos but for those taken in homes of the fold, and things that are none of the classes.
 * @param seen of which every home is known where there is a fold
 */
export function withoutHomes(seen: readonly SeenPhoto[], fold: HomeFold | undefined, seed: number): TaughtPhotos {
  const photos = seen.filter((photo) => fold === undefined || !isInFold(photo, fold));
  const taught = {
    pixels: pixelsOf(photos),
    right: photos.map(({ right }) => right),
    folders: photos.map(({ folder }) => folder),
  };
  return withThings(taught, seed);
}
