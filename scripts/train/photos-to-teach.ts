import { type HomeFold, isInFold, parseHomeFold } from '../evaluate/homes.ts';
import { choosePhotos, type SeenPhotos, seePhotos, together } from '../evaluate/see-photos.ts';
import type { TrainingValues } from '../support/training-arguments.ts';
import { withThings } from './negatives.ts';
import { seeRetakes } from './retakes.ts';
import type { TaughtPhotos } from './with-photos.ts';

/**
 * The photos that the arguments of a training name, but for those of homes that it is not to see; none where they name none.
 * @throws CommandError as `readLabelledPhotos`
 */
export async function photosToTeach(values: TrainingValues): Promise<TaughtPhotos | undefined> {
  if (values.photos === undefined) return undefined;
  const left = values['without-homes'];
  return withoutHomes(
    await seeForTraining(values.photos, values),
    left === undefined ? undefined : parseHomeFold(left),
    values,
  );
}

/** The photos of directories as they are and taken again. @throws CommandError as `readLabelledPhotos` */
export async function seeForTraining(
  directories: readonly string[],
  { seed = '1' }: Pick<TrainingValues, 'seed'>,
): Promise<SeenPhotos> {
  const seen = await seePhotos(directories);
  return together([seen, await seeRetakes(seen.photos, Number(seed))]);
}

/** Photos but for those taken in homes of the fold, and things that are none of the classes. */
export function withoutHomes(
  seen: SeenPhotos,
  fold: HomeFold | undefined,
  { seed = '1' }: Pick<TrainingValues, 'seed'>,
): TaughtPhotos {
  const { photos, pixels } = choosePhotos(seen, (photo) => fold === undefined || !isInFold(photo, fold));
  const taught = {
    pixels,
    right: photos.map(({ right }) => right),
    folders: photos.map(({ folder }) => folder),
  };
  return withThings(taught, Number(seed));
}
