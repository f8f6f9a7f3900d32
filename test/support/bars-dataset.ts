import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { OfficialFile } from '../../scripts/support/dataset-files.ts';
import { packDataset } from '../../scripts/support/dataset-pack.ts';
import { Random } from '../../workers/training/random.ts';
import { idx } from '../workers/data/synthetic.ts';

const SIDE = 28;

/** So many pictures of 28×28 bytes, and the class of each. */
export interface Drawn {
  images: Uint8Array;
  labels: Uint8Array;
}

/** A dataset of bars, as `packDrawn` writes it. */
export function packBars(folder: string, train: number): Promise<string> {
  return packDrawn(folder, { train: bars(train, 1), test: bars(Math.ceil(train / 10), 2) });
}

/**
 * Writes a dataset as the app fetches it.
 * @param folder where there is room for it
 * @returns the folder of its manifest and shards, below `folder`
 */
export async function packDrawn(folder: string, drawn: { train: Drawn; test: Drawn }): Promise<string> {
  const [official, packed] = [join(folder, 'official'), join(folder, 'packed')];
  mkdirSync(official);
  const file = (name: string, content: Uint8Array): OfficialFile => {
    const bytes = gzipSync(content);
    writeFileSync(join(official, name), bytes);
    return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  };
  const split = (name: string, { images, labels }: Drawn) => ({
    images: file(`${name}-images.gz`, idx([labels.length, SIDE, SIDE], images)),
    labels: file(`${name}-labels.gz`, idx([labels.length], labels)),
  });
  const files = { train: split('train', drawn.train), test: split('test', drawn.test) };
  await packDataset(official, packed, files, Math.ceil(drawn.train.labels.length / 3));
  return packed;
}

/** Pictures of a bar whose height tells the class, with noise. */
function bars(count: number, seed: number): Drawn {
  const random = Random.of(seed);
  const images = new Uint8Array(count * SIDE * SIDE);
  const labels = Uint8Array.from({ length: count }, (_, index) => index % 10);
  for (let i = 0; i < images.length; i++) {
    const row = Math.floor((i % (SIDE * SIDE)) / SIDE);
    const lit = Math.floor((row - 4) / 2) === labels[Math.floor(i / (SIDE * SIDE))];
    images[i] = random.integer(120) + (lit ? 100 : 0);
  }
  return { images, labels };
}
