import * as v from 'valibot';
import type { DatasetManifest, SplitName } from '../../src/domain/dataset-manifest.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { shardHash } from './shard-check.ts';

/** Far above what is served, and low enough that a wrong manifest cannot make a device run out of memory. */
const MAX_SHARD_BYTES = 16 * 1024 * 1024;
const MAX_SPLIT_IMAGES = 200_000;

const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max));

function shards(split: SplitName) {
  const Shard = v.pipe(
    v.strictObject({ file: v.string(), sha256: Hash, bytes: count(MAX_SHARD_BYTES), images: count(MAX_SPLIT_IMAGES) }),
    v.check(
      ({ file, sha256 }) => file.startsWith(`${split}-`) && shardHash(file) === sha256 && !file.includes('/'),
      'the file name does not carry the shard’s split and SHA-256',
    ),
  );
  return v.pipe(
    v.array(Shard),
    v.nonEmpty(),
    v.check((entries) => sumImages(entries) <= MAX_SPLIT_IMAGES, `more than ${MAX_SPLIT_IMAGES} images`),
  );
}

const Manifest = v.strictObject({
  format: v.literal('selvedge-dataset'),
  version: v.literal(1),
  name: v.pipe(v.string(), v.maxLength(200)),
  sources: v.record(v.string(), Hash),
  splits: v.strictObject({ train: shards('train'), test: shards('test') }),
});

/** How many images the shards hold together. */
export function sumImages(shards: readonly { images: number }[]): number {
  return shards.reduce((sum, shard) => sum + shard.images, 0);
}

/**
 * Checks a manifest that came over the network or from disk.
 * @throws dataset-damaged, naming the first field that is wrong
 */
export function parseManifest(text: string): DatasetManifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new SelvedgeError('dataset-damaged', 'manifest.json is not JSON', { cause });
  }
  const result = v.safeParse(Manifest, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = v.getDotPath(issue) ?? 'the whole';
  throw new SelvedgeError('dataset-damaged', `manifest.json, ${where}: ${issue.message}`);
}
