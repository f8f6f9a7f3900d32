/** From the official files to what the app serves: content-hashed shards and, last, the manifest that names them. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { DatasetManifest, ShardEntry, SplitName } from '../../src/domain/dataset-manifest.ts';
import type { DatasetSpec, OfficialFile } from '../../src/domain/datasets/dataset-spec.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { sha256 } from '../../workers/common/sha256.ts';
import type { Split } from '../../workers/data/dataset.ts';
import { readSplit } from '../../workers/data/idx.ts';
import { shardName } from '../../workers/data/shard-check.ts';

/** 2.2 MB as served: large enough to compress well and make few requests, small enough that a broken one costs little. */
const IMAGES_PER_SHARD = 5000;
/** A level of zlib's; 9 takes ten times as long for 0.5 % less. */
const COMPRESSION_LEVEL = 7;

/**
 * Packs the verified official files from `from` into `to`. What was served from `to` before stays whole until the new
 * manifest takes its place; files that it does not name are removed after that.
 */
export async function packDataset(
  from: string,
  to: string,
  spec: DatasetSpec,
  imagesPerShard = IMAGES_PER_SHARD,
): Promise<DatasetManifest> {
  await mkdir(to, { recursive: true });
  const [train, test] = [await readFiles(from, 'train', spec), await readFiles(from, 'test', spec)];
  const manifest: DatasetManifest = {
    format: 'selvedge-dataset',
    version: 1,
    name: spec.name,
    sources: { ...train.sources, ...test.sources },
    splits: {
      train: await packSplit('train', train.split, to, imagesPerShard),
      test: await packSplit('test', test.split, to, imagesPerShard),
    },
  };
  await writeWhole(join(to, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const named = new Set(['manifest.json', ...Object.values(manifest.splits).flatMap(names)]);
  for (const file of await readdir(to)) if (!named.has(file)) await rm(join(to, file), { recursive: true });
  return manifest;
}

function names(shards: ShardEntry[]): string[] {
  return shards.map(({ file }) => file);
}

/** One split out of its two files, and these files' SHA-256. */
async function readFiles(folder: string, name: SplitName, spec: DatasetSpec) {
  const sources: Record<string, string> = {};
  const unpack = async ({ name }: OfficialFile) => {
    const packed = new Uint8Array(await readFile(join(folder, name)));
    sources[name] = await sha256(packed);
    return { name, bytes: await promisify(gunzip)(packed) };
  };
  const { images, labels } = spec.source.files[name];
  const split = readSplit(await unpack(images), await unpack(labels), spec);
  if (split.size !== spec.counts[name]) {
    throw new SelvedgeError('dataset-damaged', `${images.name} holds ${split.size} pictures, not ${spec.counts[name]}`);
  }
  return { split, sources };
}

async function packSplit(name: SplitName, split: Split, to: string, imagesPerShard: number): Promise<ShardEntry[]> {
  const starts = Array.from({ length: Math.ceil(split.size / imagesPerShard) }, (_, i) => i * imagesPerShard);
  return Promise.all(
    starts.map(async (start, index) => {
      const end = Math.min(split.size, start + imagesPerShard);
      const bytes = await packShard(split, start, end);
      const hash = await sha256(bytes);
      const file = shardName(name, index, hash);
      await writeWhole(join(to, file), bytes);
      return { file, sha256: hash, bytes: bytes.length, images: end - start };
    }),
  );
}

/** gzip of the labels from `start` to `end`, then their images. */
async function packShard({ labels, images }: Split, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = images.length / labels.length;
  const content = Buffer.concat([labels.subarray(start, end), images.subarray(start * bytes, end * bytes)]);
  return new Uint8Array(await promisify(gzip)(content, { level: COMPRESSION_LEVEL }));
}

/** Writes a file so that its name never stands for half of it. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const part = join(path, '..', `.${basename(path)}.${process.pid}.part`);
  try {
    await writeFile(part, content);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
