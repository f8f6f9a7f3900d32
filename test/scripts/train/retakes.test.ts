import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLabelledPhotos } from '../../../scripts/evaluate/photo-labels.ts';
import { pixelsOf, seePhotos } from '../../../scripts/evaluate/see-photos.ts';
import { photosToTeach, refuseHomeless, withoutHomes } from '../../../scripts/train/photos-to-teach.ts';
import { retake, seeRetakes } from '../../../scripts/train/retakes.ts';
import { Random } from '../../../workers/training/random.ts';
import { type Picture, segmentGarment } from '../../../workers/vision/index.ts';

let directory: string;

/** Dark trousers on a light floor: a tall block. */
async function addPhoto(folder: string, file: string): Promise<void> {
  await mkdir(join(directory, 'photos', folder), { recursive: true });
  const block = await sharp({ create: { width: 60, height: 180, channels: 3, background: '#235' } })
    .png()
    .toBuffer();
  await sharp({ create: { width: 240, height: 320, channels: 3, background: '#ddc' } })
    .composite([{ input: block }])
    .jpeg()
    .toFile(join(directory, 'photos', folder, file));
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'retakes-'));
  for (const file of ['a.jpg', 'b.jpg']) await addPhoto('pants', file);
  await addPhoto('hat', 'c.jpg');
  await writeFile(join(directory, 'classes.json'), '{"classes": {"pants": [1], "hat": []}}');
  await writeFile(
    join(directory, 'homes.csv'),
    'split,folder,file,home\nphotos,pants,a.jpg,1\nphotos,pants,b.jpg,2\nphotos,hat,c.jpg,1\n',
  );
});

afterAll(() => rm(directory, { recursive: true }));

function plain(width: number, height: number): Picture {
  const data = new Uint8ClampedArray(width * height * 4).fill(200);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      if (Math.abs(x - width / 2) < width / 8) data.fill(40, 4 * (y * width + x), 4 * (y * width + x) + 3);
  }
  return { data, width, height };
}

describe('a photo taken again', () => {
  it('keeps which way it stands, and shows the same thing otherwise each time', () => {
    const photo = plain(300, 400);
    const takes = Array.from({ length: 8 }, (_, k) => retake(photo, Random.of(1, k)));
    expect(takes.map(({ width, height }) => width < height)).toEqual(Array(8).fill(true));
    expect(retake(plain(400, 300), Random.of(1)).width).toBeGreaterThan(retake(plain(400, 300), Random.of(1)).height);
    expect(new Set(takes.map(({ data }) => data.join())).size).toBe(8);
    for (const take of takes) {
      const middle = 4 * (Math.floor(take.height / 2) * take.width + Math.floor(take.width / 2));
      expect(take.data[middle]).toBeLessThan(120);
      expect(segmentGarment(take).garment).not.toBeNull();
    }
  });

  it('is the same one for the same seed', () => {
    expect(retake(plain(30, 40), Random.of(5))).toEqual(retake(plain(30, 40), Random.of(5)));
  });
});

describe('the photos to train on', () => {
  it('are those of the directory and, the fewer there are of a class, the more retakes of each', async () => {
    const photos = await readLabelledPhotos(join(directory, 'photos'));
    const taken = await seeRetakes(photos, 1);
    const countOf = (file: string) => taken.filter((photo) => photo.file === file).length;
    expect([countOf('a.jpg'), countOf('b.jpg'), countOf('c.jpg')]).toEqual([12, 12, 12]);
    expect(pixelsOf(taken)).toHaveLength(36 * 784);
    expect(taken.map(({ found }) => found)).toEqual(Array(36).fill(true));
    const many = Array.from({ length: 100 }, () => photos.find(({ file }) => file === 'c.jpg')!);
    expect(await seeRetakes(many, 1)).toHaveLength(100 * 6);
  });

  it('leave out the homes of a fold, with every retake of theirs', async () => {
    const seen = await seePhotos([join(directory, 'photos')]);
    const all = [...seen, ...(await seeRetakes(seen, 1))];
    const folds = [0, 1].map((fold) => withoutHomes(all, { fold, folds: 2 }, 1));
    const everything = withoutHomes(all, undefined, 1);
    const things = everything.folders.filter((folder) => folder === 'drawn things').length;
    const photosIn = ({ folders }: { folders: readonly string[] }) => folders.length - things;
    // Homes 1 and 2 may fall into one fold; what one fold leaves out the other holds.
    expect(photosIn(folds[0]!) + photosIn(folds[1]!)).toBe(photosIn(everything));
    expect(everything.pixels).toHaveLength(everything.folders.length * 784);
  });

  it('leave no home out where one photo’s home is not known: it might be of that home', async () => {
    const photos = await readLabelledPhotos(join(directory, 'photos'));
    expect(() => refuseHomeless(photos)).not.toThrow();
    const homeless = photos.map((photo, k) => (k === 0 ? { ...photo, home: null } : photo));
    expect(() => refuseHomeless(homeless)).toThrow(/says in which home .*c\.jpg was taken/);
  });

  it('are asked for together with the homes to leave out', () => {
    expect(() => photosToTeach({ 'without-homes': '1/4' })).toThrow(/--without-homes needs --photos/);
    expect(photosToTeach({})).toBeUndefined();
  });
});
