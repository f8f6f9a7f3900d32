import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FASHION_MNIST } from '../../src/domain/datasets/fashion-mnist.ts';
import { perceptualHash } from '../../workers/common/perceptual-hash.ts';
import { type Segmentation, segmentGarment } from '../../workers/vision/index.ts';
import { drawWardrobe } from '../draw/drawn-samples.ts';
import { listPhotos, readFolders } from '../evaluate/photo-labels.ts';
import { readPhoto } from '../evaluate/photo-reader.ts';
import { digest, evenly, type Fingerprint } from './digest.ts';

const PHOTOS = 100;

/** Drawn photos of each of the wardrobe's five pieces. */
const DRAWN_EACH = 20;

/** What was seen in a photo, and what a person would call it. */
export interface Seen {
  id: string;
  label: string;
  fingerprint: string;
  sighting: Segmentation;
}

export interface SeenPhotos {
  /** Which photos these are, for the names of hashes. */
  name: string;
  seen: Seen[];
}

/** Looks at real photos evenly chosen from a folder, or at drawn ones where there is none. */
export async function seePhotos(directory: string | undefined): Promise<SeenPhotos> {
  if (directory !== undefined) {
    const folders = await readFolders(directory);
    const labelOf = (folder: string) => FASHION_MNIST.classes[folders[folder]?.[0] ?? -1]?.name ?? folder;
    return { name: 'photos', seen: await see(directory, Object.keys(folders), labelOf) };
  }
  const drawn = await mkdtemp(join(tmpdir(), 'selvedge-wardrobe-'));
  try {
    await drawWardrobe(drawn, DRAWN_EACH);
    return { name: 'drawn photos', seen: await see(drawn, await readdir(drawn), (folder) => folder) };
  } finally {
    await rm(drawn, { recursive: true });
  }
}

async function see(directory: string, folders: string[], labelOf: (folder: string) => string): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const { folder, file } of evenly(await listPhotos(directory, folders), PHOTOS)) {
    const picture = await readPhoto(join(directory, folder, file));
    const id = `${folder}/${file}`;
    const sighting = segmentGarment(picture);
    seen.push({ id, label: labelOf(folder), fingerprint: perceptualHash(picture), sighting });
  }
  return seen;
}

/** The 28×28 and the outlines of the photos. */
export function fingerprintPhotos({ name, seen }: SeenPhotos): Fingerprint {
  const outlines = seen.map(({ sighting }) =>
    sighting.outlines.map((outline) => outline.map(({ x, y }) => [x, y] as const)),
  );
  return {
    [`vision/${name}/28x28`]: digest(pixelsOf(seen)),
    // JSON writes numbers so that the very same ones can be read, and tells where an outline ends.
    [`vision/${name}/outlines`]: digest(JSON.stringify(outlines)),
    [`samples/${name}/fingerprints`]: digest(seen.map((photo) => photo.fingerprint).join()),
  };
}

/** The pictures one after the other. */
export function pixelsOf(seen: readonly Seen[]): Uint8Array {
  return new Uint8Array(Buffer.concat(seen.map(({ sighting }) => sighting.pixels)));
}
