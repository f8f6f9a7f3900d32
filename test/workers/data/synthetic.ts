/** Small stand-ins for Fashion-MNIST: random bytes in the official formats. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import type { OfficialFile, OfficialFiles } from '../../../scripts/support/dataset-files.ts';
import { packDataset } from '../../../scripts/support/dataset-pack.ts';

/** An IDX file of unsigned bytes; `values` may have the wrong length on purpose. */
export function idx(shape: number[], values: Uint8Array): Uint8Array {
  const head = new DataView(new ArrayBuffer(4 + 4 * shape.length));
  head.setUint32(0, 0x0800 | shape.length);
  shape.forEach((size, i) => {
    head.setUint32(4 + 4 * i, size);
  });
  return Buffer.concat([new Uint8Array(head.buffer), values]);
}

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

/** The four files as the authors would publish them, by name. */
export const CONTENTS: Record<string, Uint8Array> = {
  'train-images-idx3-ubyte.gz': gzipSync(idx([25, 28, 28], TRAIN.images)),
  'train-labels-idx1-ubyte.gz': gzipSync(idx([25], TRAIN.labels)),
  't10k-images-idx3-ubyte.gz': gzipSync(idx([10, 28, 28], TEST.images)),
  't10k-labels-idx1-ubyte.gz': gzipSync(idx([10], TEST.labels)),
};

function official(name: string): OfficialFile {
  const content = CONTENTS[name]!;
  return { name, bytes: content.length, sha256: hash(content) };
}

export const FILES: OfficialFiles = {
  train: { images: official('train-images-idx3-ubyte.gz'), labels: official('train-labels-idx1-ubyte.gz') },
  test: { images: official('t10k-images-idx3-ubyte.gz'), labels: official('t10k-labels-idx1-ubyte.gz') },
};

/** Hex SHA-256, by another implementation than the app's. */
export function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

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
  await packDataset(await officialFolder(), folder, FILES, 10);
  return folder;
}

/** Every file of a folder, by name. */
export async function readFolder(folder: string): Promise<Record<string, Buffer<ArrayBuffer>>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))])));
}
