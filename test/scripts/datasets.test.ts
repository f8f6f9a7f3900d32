import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFault, loadDatasetFromDisk } from '../../scripts/support/dataset.ts';
import { namedDataset } from '../../scripts/support/dataset-choice.ts';
import { type DatasetPlaces, folderVariable } from '../../scripts/support/dataset-places.ts';
import { prepareDataset } from '../../scripts/support/dataset-prepare.ts';
import { APP_DATASET } from '../../src/domain/datasets/app-dataset.ts';
import {
  type ArchiveSource,
  classNames,
  type DatasetSpec,
  md5Of,
  pictureBytes,
} from '../../src/domain/datasets/dataset-spec.ts';
import { EMNIST_LETTERS } from '../../src/domain/datasets/emnist-letters.ts';
import { DATASETS } from '../../src/domain/datasets/index.ts';
import type { Dataset } from '../../workers/data/dataset.ts';
import { hash, officialFiles, sized } from '../support/official-files.ts';
import { makeZip } from '../support/zip-maker.ts';
import { bytes, officialFolder, readFolder, temporaryFolder } from '../workers/data/synthetic.ts';
import { fileHost } from './file-host.ts';

const SIDE = 28;
const SILENT = { isTTY: false, write: () => true } as unknown as NodeJS.WriteStream;

async function placesFor(spec: DatasetSpec, chosen?: string): Promise<DatasetPlaces> {
  const root = await temporaryFolder();
  return {
    spec,
    target: join(root, 'served'),
    downloads: join(root, 'downloads'),
    neighbour: join(root, 'shared'),
    chosen,
  };
}

const prepare = (places: DatasetPlaces) => prepareDataset(places, () => {}, SILENT);

/** What a spec's packing makes of the authors' files. */
async function packed({ spec, contents }: ReturnType<typeof officialFiles>): Promise<Dataset> {
  const places = await placesFor(spec, await officialFolder(contents));
  await prepare(places);
  expect(await findFault(spec, places.target)).toBeNull();
  return loadDatasetFromDisk(spec, places.target);
}

describe.each(DATASETS)('the spec of $name', (spec) => {
  it('names everything once, and its classes as a model’s metadata may', () => {
    expect(DATASETS.filter(({ id, name }) => id === spec.id || name === spec.name)).toEqual([spec]);
    expect(spec.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const names = classNames(spec);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^.{1,100}$/);
  });

  it('has a folder’s variable and an option of its own', () => {
    expect(namedDataset(spec.id)).toBe(spec);
    expect(folderVariable(spec)).toMatch(/^[A-Z0-9_]+_DIR$/);
  });
});

describe('the choice of a dataset', () => {
  it('is the app’s own where none is named, and names those that there are where it is none', () => {
    expect(namedDataset(undefined)).toBe(APP_DATASET);
    expect(folderVariable(APP_DATASET)).toBe('FASHION_MNIST_DIR');
    expect(() => namedDataset('cifar')).toThrow(`${DATASETS.map(({ id }) => id).join(', ')}, not cifar`);
  });
});

/** Whose files hold what the shards do. */
const PLAIN = DATASETS.filter(({ packing }) => !packing.transposed && packing.firstLabel === 0);

describe.each(PLAIN)('packing $name', (spec) => {
  it('gives the pictures and labels as they are in the files', async () => {
    const [size, last] = [pictureBytes(spec), spec.classes.length - 1];
    const train = { images: bytes(20 * size, 1), labels: bytes(20, 3, last + 1) };
    const test = { images: bytes(3 * size, 2), labels: Uint8Array.of(last, 0, 1) };
    const dataset = await packed(officialFiles(spec, { train, test }));
    expect(hash(dataset.train.images)).toBe(hash(train.images));
    expect(hash(dataset.test.images)).toBe(hash(test.images));
    expect(dataset.train.labels).toEqual(train.labels);
    expect(dataset.test.labels).toEqual(test.labels);
  });
});

/** An upright L, bright at the left and darker along the foot. */
const letterL = (row: number, column: number) => (column === 4 ? 200 : row === 24 && column > 4 ? 100 : 0);

/** Twenty-six letters, each with its label from 1, and the pictures column by column. */
function lettersAsPublished(count = 26) {
  const images = new Uint8Array(count * SIDE * SIDE);
  for (let start = 0; start < images.length; start += SIDE * SIDE) {
    for (let column = 0, at = start; column < SIDE; column++) {
      for (let row = 0; row < SIDE; row++, at++) images[at] = letterL(row, column);
    }
  }
  return { images, labels: Uint8Array.from({ length: count }, (_, i) => 1 + (i % 26)) };
}

describe('packing EMNIST Letters', () => {
  it('sets the pictures upright, and counts the 26 classes from 0', async () => {
    const { train, test } = await packed(
      officialFiles(EMNIST_LETTERS, { train: lettersAsPublished(52), test: lettersAsPublished() }),
    );
    const upright = Uint8Array.from({ length: SIDE * SIDE }, (_, at) => letterL(Math.floor(at / SIDE), at % SIDE));
    expect(train.size).toBe(52);
    for (let k = 0; k < 52; k++) {
      expect(train.images.subarray(k * SIDE * SIDE, (k + 1) * SIDE * SIDE)).toEqual(upright);
    }
    expect([...train.labels]).toEqual(Array.from({ length: 52 }, (_, i) => i % 26));
    expect(EMNIST_LETTERS.classes[test.labels.at(-1)!]?.name).toBe('Z');
  });

  it.each([0, 27])('refuses the label %i, which is no letter’s', async (label) => {
    const test = lettersAsPublished();
    test.labels[3] = label;
    const made = officialFiles(EMNIST_LETTERS, { train: lettersAsPublished(), test });
    await expect(packed(made)).rejects.toThrow(`label ${label} at 3 is outside 1 to 26`);
  });

  it('refuses files that hold another number of pictures than the spec says', async () => {
    const made = officialFiles(EMNIST_LETTERS, { train: lettersAsPublished(), test: lettersAsPublished() });
    const short = { ...made, spec: { ...made.spec, counts: { train: 26, test: 27 } } };
    await expect(packed(short)).rejects.toThrow(/test-images.* holds 26 pictures, not 27/);
  });
});

/** The files in the authors' one zip, at an address, known by their MD5 alone. */
async function archived() {
  const made = officialFiles(EMNIST_LETTERS, { train: lettersAsPublished(), test: lettersAsPublished() });
  const { folder } = EMNIST_LETTERS.source as ArchiveSource;
  const members = Object.entries(made.contents).map(([name, data]) => ({ name: folder + name, data, pack: true }));
  const zip = makeZip([{ name: `${folder}emnist-digits-mapping.txt`, data: '0 48' }, ...members]);
  const content = new Uint8Array(await zip.arrayBuffer());
  const host = await fileHost({ 'gzip.zip': content });
  const unsized = <File extends { name: string }>({ name }: File) => {
    return { name, checksum: md5Of(createHash('md5').update(made.contents[name]!).digest('hex')) };
  };
  const { train, test } = made.spec.source.files;
  const source: ArchiveSource = {
    kind: 'archive',
    origins: [host.origin],
    archive: sized('gzip.zip', content),
    folder,
    files: {
      train: { images: unsized(train.images), labels: unsized(train.labels) },
      test: { images: unsized(test.images), labels: unsized(test.labels) },
    },
  };
  return { host, spec: { ...made.spec, source }, contents: made.contents };
}

describe('a dataset whose files come in one zip', () => {
  it('is taken out of it, checked and packed; the zip goes, and what was taken is not fetched again', async () => {
    const { host, spec, contents } = await archived();
    const places = await placesFor(spec);
    await prepare(places);
    expect(Object.keys(await readFolder(places.downloads))).toEqual(Object.keys(contents).sort());
    expect((await loadDatasetFromDisk(spec, places.target)).train.size).toBe(26);
    await prepare({ ...places, target: `${places.target}-again` });
    expect(host.requests).toEqual(['gzip.zip']);
  });

  it('is refused where a file in it is another, by the MD5 that is known of that file', async () => {
    const { spec } = await archived();
    const { files } = spec.source;
    const images = { ...files.test.images, checksum: md5Of('0'.repeat(32)) };
    const source = { ...spec.source, files: { ...files, test: { ...files.test, images } } };
    const wrong = prepare(await placesFor({ ...spec, source }));
    await expect(wrong).rejects.toThrow(new RegExp(`${images.name}\n +expected +MD5 0{32}\n +found +MD5 [0-9a-f]{32}`));
  });
});
