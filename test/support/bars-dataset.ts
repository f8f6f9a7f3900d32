import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { OfficialFile } from '../../scripts/support/dataset-files.ts';
import { packDataset } from '../../scripts/support/dataset-pack.ts';
import { Random } from '../../workers/training/random.ts';
import { idx } from '../data/synthetic.ts';

const SIDE = 28;

/**
 * Writes a dataset as the app fetches it, of `train` pictures to train on and a tenth as many to test with.
 * @param folder where there is room for it
 * @returns the folder of its manifest and shards, below `folder`
 */
export async function packBars(folder: string, train: number): Promise<string> {
  const [official, packed] = [join(folder, 'official'), join(folder, 'packed')];
  mkdirSync(official);
  const file = (name: string, content: Uint8Array): OfficialFile => {
    const bytes = gzipSync(content);
    writeFileSync(join(official, name), bytes);
    return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  };
  const split = (name: string, count: number, seed: number) => {
    const { images, labels } = bars(count, seed);
    return {
      images: file(`${name}-images.gz`, idx([count, SIDE, SIDE], images)),
      labels: file(`${name}-labels.gz`, idx([count], labels)),
    };
  };
  const files = { train: split('train', train, 1), test: split('test', Math.ceil(train / 10), 2) };
  await packDataset(official, packed, files, Math.ceil(train / 3));
  return packed;
}

/** Pictures of a bar whose height tells the class, with noise. */
function bars(count: number, seed: number): { images: Uint8Array; labels: Uint8Array } {
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
