import { gzipSync } from 'node:zlib';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import { readSplit } from '../../../workers/data/idx.ts';
import { parseManifest } from '../../../workers/data/manifest.ts';
import { unpackShard } from '../../../workers/data/unpack.ts';
import { importer } from '../importer.ts';
import { mutateBytes, mutateJson, mutateText } from '../mutate.ts';

const HASH = 'a'.repeat(64);
const shard = (split: string) => ({ file: `${split}-00-${HASH}.shard`, sha256: HASH, bytes: 1000, images: 10 });
const MANIFEST = {
  format: 'selvedge-dataset',
  version: 1,
  name: 'Fashion-MNIST',
  sources: { images: HASH },
  splits: { train: [shard('train'), shard('train')], test: [shard('test')] },
};

const manifests = importer({
  name: 'dataset manifest',
  make: (draw) => {
    const json = JSON.stringify(draw.below(3) === 0 ? MANIFEST : mutateJson(MANIFEST, draw));
    return draw.below(4) === 0 ? mutateText(json, draw) : json;
  },
  read: (json) => {
    const { splits } = parseManifest(json);
    for (const { file, images } of [...splits.train, ...splits.test]) {
      if (file.includes('/') || !(images > 0)) throw new Error(file);
    }
  },
});

const PACKED = gzipSync(new Uint8Array(5 * 785).map((_, i) => i % 256));

const shards = importer({
  name: 'dataset shard',
  make: (draw) => mutateBytes(PACKED, draw),
  read: (bytes) => unpackShard(bytes, new Uint8Array(5), new Uint8Array(5 * 784), 'a shard'),
});

/** An IDX file of `shape`, whose values are all 1. */
function idx(shape: number[]): Uint8Array {
  const head = new Uint8Array(4 + 4 * shape.length);
  const view = new DataView(head.buffer);
  view.setUint16(2, 0x0800 + shape.length);
  for (const [i, size] of shape.entries()) view.setUint32(4 + 4 * i, size);
  return new Uint8Array(
    Buffer.concat([head, new Uint8Array(shape.reduce((product, size) => product * size, 1)).fill(1)]),
  );
}

const IMAGES = idx([3, 28, 28]);
const LABELS = idx([3]);

const idxFiles = importer({
  name: 'IDX files',
  make: (draw) => ({
    images: draw.below(3) === 0 ? IMAGES : mutateBytes(IMAGES, draw),
    labels: draw.below(3) === 0 ? LABELS : mutateBytes(LABELS, draw),
  }),
  read: ({ images, labels }) => {
    const split = readSplit({ name: 'images', bytes: images }, { name: 'labels', bytes: labels }, FASHION_MNIST);
    if (split.images.length !== split.size * 784 || split.labels.length !== split.size) throw new Error('of two sizes');
    if (split.labels.some((label) => label > 9)) throw new Error('a label of no class');
  },
});

export const DATASETS = [manifests, shards, idxFiles];
