import sharp from 'sharp';
import { argMax } from '../../src/domain/arg-max.ts';
import { INPUT_PIXELS, INPUT_SIZE } from '../../src/domain/picture.ts';
import type { Split } from '../../workers/data/index.ts';
import { segmentGarment } from '../../workers/vision/index.ts';
import { lookAt } from '../classify/look.ts';
import { readLabelledPhotos } from '../evaluate/photo-labels.ts';
import { readPhoto } from '../evaluate/photo-reader.ts';
import type { Classify } from '../evaluate/photos.ts';

export interface FilesRow {
  pictures: string;
  n: number;
  /** Fraction that is taken for pictures of the dataset. */
  asTheyAre: number;
  /** Fraction that is answered rightly; null where that is not asked. */
  accuracy: number | null;
}

/** Pixels a side: as large as the dataset has them, and whole multiples of that. */
const SIDES = [28, 56, 280];

/** How large a photo is made when it is to look as much like a picture of the dataset as it can. */
const PHOTO_SIDE = 280;

/**
 * The dataset's pictures as PNG files, looked at as the app looks at any file, beside what the network answers to their
 * bytes; and real photos, made grey and square, none of which may be taken for one of them.
 */
export async function lookAtDatasetFiles(
  { images, labels }: Pick<Split, 'images' | 'labels'>,
  classify: Classify,
  photos?: string,
): Promise<FilesRow[]> {
  const n = labels.length;
  const pictureOf = (at: number) => images.subarray(at * INPUT_PIXELS, (at + 1) * INPUT_PIXELS);
  const bytes = { pictures: 'their bytes', n, asTheyAre: 1, accuracy: 0 };
  const files = SIDES.map((side) => ({ pictures: `PNG of ${side}×${side}`, n, asTheyAre: 0, accuracy: 0, side }));
  for (const [at, label] of labels.entries()) {
    const right = (probabilities: ArrayLike<number>) => (argMax(probabilities) === label ? 1 / n : 0);
    bytes.accuracy += right(await classify(pictureOf(at), 'dataset'));
    for (const row of files) {
      const { origin, probabilities } = await lookAt(await toPng(pictureOf(at), row.side), { classify });
      row.accuracy += right(probabilities);
      row.asTheyAre += origin === 'dataset' ? 1 / n : 0;
    }
  }
  const rows: FilesRow[] = [bytes, ...files.map(({ side: _, ...row }) => row)];
  return photos === undefined ? rows : [...rows, await lookAtPhotos(photos)];
}

async function lookAtPhotos(directory: string): Promise<FilesRow> {
  const photos = await readLabelledPhotos(directory);
  let taken = 0;
  for (const { path } of photos) {
    const square = sharp(path).rotate().resize(PHOTO_SIDE, PHOTO_SIDE, { fit: 'cover' }).grayscale();
    const { origin } = segmentGarment(await readPhoto(await square.png().toBuffer()));
    taken += origin === 'dataset' ? 1 : 0;
  }
  return { pictures: 'photos, grey and square', n: photos.length, asTheyAre: taken / photos.length, accuracy: null };
}

async function toPng(pixels: Uint8Array, side: number): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp(pixels, { raw: { width: INPUT_SIZE, height: INPUT_SIZE, channels: 1 } });
  return new Uint8Array(await picture.resize(side, side, { kernel: 'nearest' }).png().toBuffer());
}

/** Prints the rows as a Markdown table. */
export function printDatasetFiles(rows: FilesRow[]): void {
  console.log('| pictures | how many | taken as they are | right |\n| --- | ---: | ---: | ---: |');
  const percent = (fraction: number | null) => (fraction === null ? '' : `${(100 * fraction).toFixed(2)} %`);
  for (const { pictures, n, asTheyAre, accuracy } of rows) {
    console.log(`| ${pictures} | ${n} | ${percent(asTheyAre)} | ${percent(accuracy)} |`);
  }
}
