import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findFault, loadDatasetFromDisk } from '../../scripts/support/dataset.ts';
import type { DatasetPlaces } from '../../scripts/support/dataset-places.ts';
import { prepareDataset } from '../../scripts/support/dataset-prepare.ts';
import { type DatasetSpec, sha256Of } from '../../src/domain/datasets/dataset-spec.ts';
import { hash } from '../support/official-files.ts';
import {
  CONTENTS,
  FILES,
  officialFolder,
  readFolder,
  SPEC,
  TEST,
  TRAIN,
  temporaryFolder,
} from '../workers/data/synthetic.ts';
import { closedOrigin, fileHost } from './file-host.ts';

let places: DatasetPlaces;

/** The dataset as that address has it. */
async function from(origin: string | Promise<string>): Promise<DatasetSpec> {
  return { ...SPEC, source: { ...SPEC.source, origins: [await origin] } };
}

beforeEach(async () => {
  const root = await temporaryFolder();
  places = {
    target: join(root, 'public/data'),
    downloads: join(root, 'downloads'),
    chosen: undefined,
    neighbour: join(root, 'shared'),
    spec: await from(closedOrigin()),
  };
});

const prepare = (changes: Partial<DatasetPlaces> = {}) => prepareDataset({ ...places, ...changes }, () => {}, SILENT);
const SILENT = { isTTY: false, write: () => true } as unknown as NodeJS.WriteStream;
const IMAGES = FILES.train.images;

async function expectServed() {
  expect(await findFault(SPEC, places.target)).toBeNull();
  const { train, test } = await loadDatasetFromDisk(SPEC, places.target);
  expect(train).toEqual(TRAIN);
  expect(test).toEqual(TEST);
  const left = Object.keys(await readFolder(places.target));
  expect(left).toEqual(['manifest.json', expect.stringMatching(/^test-00/), expect.stringMatching(/^train-00/)]);
}

describe('npm run data', () => {
  it('takes the official files from the folder that the person named', async () => {
    await prepare({ chosen: await officialFolder() });
    await expectServed();
  });

  it('takes them from beside the project when no folder is named', async () => {
    await prepare({ chosen: '', neighbour: await officialFolder() });
    await expectServed();
  });

  it('downloads them when they are nowhere here, with broken connections', async () => {
    const host = await fileHost(CONTENTS);
    host.cuts = [5000];
    host.folder = places.downloads;
    await prepare({ spec: await from(host.origin) });
    await expectServed();
    expect(host.requests).toContain(`${IMAGES.name} from 5000`);
    expect(Object.keys(await readFolder(places.downloads))).toEqual(Object.keys(CONTENTS).sort());
  });

  it('does nothing when all is there and verified, with no source at all', async () => {
    await prepare({ chosen: await officialFolder() });
    const before = await stat(join(places.target, 'manifest.json'));
    await prepare();
    expect((await stat(join(places.target, 'manifest.json'))).mtimeMs).toBe(before.mtimeMs);
  });

  it('mends a damaged or missing shard, and removes what does not belong there', async () => {
    const chosen = await officialFolder();
    await prepare({ chosen });
    const [, test, train] = Object.keys(await readFolder(places.target));
    await writeFile(join(places.target, train!), 'damaged');
    await rm(join(places.target, test!));
    await writeFile(join(places.target, '.train-00.part'), 'half');
    expect(await findFault(SPEC, places.target)).toMatch(/^train-00.* is damaged/);
    await prepare({ chosen });
    await expectServed();
  });

  it('packs again when the manifest says that other files were the source', async () => {
    const chosen = await officialFolder();
    const labels = { ...FILES.test.labels, checksum: sha256Of('a'.repeat(64)) };
    const files = { ...FILES, test: { ...FILES.test, labels } };
    const other: DatasetSpec = { ...SPEC, source: { ...SPEC.source, files } };
    await prepare({ chosen });
    expect(await findFault(other, places.target)).toMatch(/other source files/);
  });
});

describe('npm run data with a bad source', () => {
  it('names the missing and the damaged file, both checksums and the remedy, and writes nothing', async () => {
    const damaged = Buffer.from(CONTENTS[IMAGES.name]!);
    damaged[1000]! ^= 1;
    const { [FILES.test.labels.name]: _, ...rest } = CONTENTS;
    const chosen = await officialFolder({ ...rest, [IMAGES.name]: damaged });
    const error = await prepare({ chosen }).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ name: 'CommandError' });
    const { message } = error as Error;
    expect(message).toContain(join(chosen, IMAGES.name));
    expect(message).toContain(`expected  SHA-256 ${IMAGES.checksum.hex}`);
    expect(message).toContain(`found     SHA-256 ${hash(damaged)}`);
    expect(message).toContain(
      `${join(chosen, FILES.test.labels.name)}\n  expected  SHA-256 ${FILES.test.labels.checksum.hex}`,
    );
    expect(message).toContain('no such file');
    expect(message).not.toContain(FILES.train.labels.name);
    expect(message).toContain('unset FASHION_MNIST_DIR');
    await expect(stat(places.target)).rejects.toThrow('ENOENT');
  });

  it('does not pass over a folder that was named but does not exist', async () => {
    const chosen = join(places.target, 'nowhere');
    await expect(prepare({ chosen, neighbour: await officialFolder() })).rejects.toThrow(join(chosen, IMAGES.name));
  });

  it('says so too of the folder beside the project', async () => {
    await mkdir(places.neighbour);
    await expect(prepare()).rejects.toThrow(/remove it to have them downloaded/);
  });

  it('keeps what was served before when a new source fails', async () => {
    await prepare({ chosen: await officialFolder() });
    const [, , train] = Object.keys(await readFolder(places.target));
    await writeFile(join(places.target, train!), 'damaged');
    const before = await readFolder(places.target);
    await expect(prepare()).rejects.toThrow(/could not be downloaded/);
    await expect(prepare({ chosen: places.downloads })).rejects.toThrow(/missing or damaged/);
    expect(await readFolder(places.target)).toEqual(before);
  });

  it('says how to go on when nothing can be reached', async () => {
    await expect(prepare()).rejects.toThrow(/FASHION_MNIST_DIR=folder npm run data/);
  });
});

describe('Reading the dataset from disk', () => {
  it('names the remedy when it is missing or not whole', async () => {
    await expect(loadDatasetFromDisk(SPEC, places.target)).rejects.toThrow(/is not there\.\nRun `npm run data`/);
    await prepare({ chosen: await officialFolder() });
    const [, test] = Object.keys(await readFolder(places.target));
    await rm(join(places.target, test!));
    expect(await findFault(SPEC, places.target)).toBe(`${test} is missing`);
    await expect(loadDatasetFromDisk(SPEC, places.target)).rejects.toThrow(
      /is not whole: test-00.*\nRun `npm run data`/,
    );
  });
});
