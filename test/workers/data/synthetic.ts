/** Small stand-ins for Fashion-MNIST: random bytes in the official formats. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { packDataset } from '../../../scripts/support/dataset-pack.ts';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import { officialFiles } from '../../support/official-files.ts';

/** Bytes 0 to `below` - 1 by a linear congruential generator, the same every time. */
export function bytes(length: number, seed: number, below = 256): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 16) % below;
  });
}

export const TRAIN = { images: bytes(25 * 784, 1), labels: bytes(25, 2, 10), size: 25 };
export const TEST = { images: bytes(10 * 784, 3), labels: bytes(10, 4, 10), size: 10 };

const made = officialFiles(FASHION_MNIST, { train: TRAIN, test: TEST });

/** The four files as the authors would publish them, by name. */
export const CONTENTS = made.contents;
export const SPEC = made.spec;
export const FILES = SPEC.source.files;

/** A folder that is removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'selvedge-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with the four files. */
export async function officialFolder(contents = CONTENTS): Promise<string> {
  const folder = join(await temporaryFolder(), 'official');
  await mkdir(folder);
  for (const [name, content] of Object.entries(contents)) await writeFile(join(folder, name), content);
  return folder;
}

/** A folder as the app serves it: 3 training shards (10, 10, 5 images) and 1 of test images. */
export async function packedFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), 'served');
  await packDataset(await officialFolder(), folder, SPEC, 10);
  return folder;
}

/** Every file of a folder, by name. */
export async function readFolder(folder: string): Promise<Record<string, Buffer<ArrayBuffer>>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))])));
}
