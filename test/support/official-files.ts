import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packDataset } from '../../scripts/support/dataset-pack.ts';
import type { SplitName } from '../../src/domain/dataset-manifest.ts';
import { type DatasetSpec, pictureBytes, type SizedFile, sha256Of } from '../../src/domain/datasets/dataset-spec.ts';

/** Labelled pictures as the authors' files hold them: bytes one after the other, and the label of each. */
export interface Drawn {
  images: Uint8Array;
  labels: Uint8Array;
}

/** An IDX file of unsigned bytes; `values` may have the wrong length on purpose. */
export function idx(shape: number[], values: Uint8Array): Uint8Array {
  const head = new DataView(new ArrayBuffer(4 + 4 * shape.length));
  head.setUint32(0, 0x0800 | shape.length);
  shape.forEach((size, i) => {
    head.setUint32(4 + 4 * i, size);
  });
  return Buffer.concat([new Uint8Array(head.buffer), values]);
}

/** Hex SHA-256, by another implementation than the app's. */
export function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

export type SizedSpec = DatasetSpec & {
  source: { files: Record<SplitName, { images: SizedFile; labels: SizedFile }> };
};

/** A file as a spec names it. */
export function sized(name: string, content: Uint8Array): SizedFile {
  return { name, bytes: content.length, checksum: sha256Of(hash(content)) };
}

/**
 * The dataset's four files with other pictures in them.
 * @returns their contents by name, and the spec with their sizes and checksums
 */
export function officialFiles(spec: DatasetSpec, drawn: Record<SplitName, Drawn>) {
  const contents: Record<string, Uint8Array<ArrayBuffer>> = {};
  const { size } = spec.picture;
  const file = (name: string, content: Uint8Array): SizedFile => {
    contents[name] = new Uint8Array(gzipSync(content));
    return sized(name, contents[name]);
  };
  const split = (name: SplitName) => ({
    images: file(
      spec.source.files[name].images.name,
      idx([drawn[name].images.length / pictureBytes(spec), size, size], drawn[name].images),
    ),
    labels: file(spec.source.files[name].labels.name, idx([drawn[name].labels.length], drawn[name].labels)),
  });
  const files = { train: split('train'), test: split('test') };
  const counts = { train: drawn.train.labels.length, test: drawn.test.labels.length };
  const made: SizedSpec = { ...spec, counts, source: { ...spec.source, files } };
  return { spec: made, contents };
}

/**
 * Writes a dataset as the app fetches it.
 * @param folder where there is room for it
 * @returns the folder of its manifest and shards, below `folder`
 */
export async function packDrawn(folder: string, spec: DatasetSpec, drawn: Record<SplitName, Drawn>): Promise<string> {
  const [official, packed] = [join(folder, 'official'), join(folder, 'packed')];
  mkdirSync(official);
  const { spec: made, contents } = officialFiles(spec, drawn);
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(official, name), content);
  await packDataset(official, packed, made, Math.ceil(drawn.train.labels.length / 3));
  return packed;
}
