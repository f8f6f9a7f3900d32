import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import type { RefusedFile } from '../../../src/contract/samples-api.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import type { SampleEntry } from '../../../src/domain/sample.ts';
import { pictureKind } from '../../../workers/archive/picture-type.ts';
import { exportSamples, type ImportedSample, openSamples } from '../../../workers/archive/samples-archive.ts';
import { unzipFiles, zipFiles } from '../../support/other-archiver.ts';
import { type MadeEntry, madeJpeg, makeZip } from '../../support/zip-maker.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Samples as they are stored, one for each pair of a label and what makes its photo its own. */
function stored(...pairs: [label: string, seed: string][]) {
  const photos = new Map<string, Blob>();
  const entries = pairs.map(([label, seed], i): SampleEntry => {
    const photo = madeJpeg(seed);
    const id = sha256(photo);
    photos.set(id, new Blob([photo], { type: 'image/jpeg' }));
    return { id, label, takenAt: 1_700_000_000_000 + i, thought: { label: 'Bag', probability: 0.25 }, fingerprint: '' };
  });
  return { entries, photoOf: async (id: string) => photos.get(id) ?? null };
}

const exported = async ({ entries, photoOf }: ReturnType<typeof stored>) => (await exportSamples(entries, photoOf)).zip;

/** As a person unpacks an archive, changes the files and packs them again. */
async function edited(archive: Blob, change: (files: Record<string, Uint8Array>) => void): Promise<Blob> {
  const files = await unzipFiles(archive);
  change(files);
  return zipFiles(files);
}

/** All that an archive holds. */
async function imported(archive: Blob): Promise<{ samples: ImportedSample[]; refused: RefusedFile[] }> {
  const samples: ImportedSample[] = [];
  const refused: RefusedFile[] = [];
  for await (const entry of (await openSamples(archive)).read()) {
    if ('code' in entry) refused.push(entry);
    else samples.push(entry);
  }
  return { samples, refused };
}

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: Error) => error.name,
  );

/** A file that names its kind of picture as ISO's base media files do. */
const brands = (major: string, ...others: string[]) => {
  const box = Buffer.alloc(16 + 4 * others.length);
  box.writeUInt32BE(box.length, 0);
  box.write(`ftyp${major}`, 4);
  others.forEach((brand, k) => {
    box.write(brand, 16 + 4 * k);
  });
  return Buffer.concat([box, Buffer.from('avif')]);
};

describe('a picture', () => {
  it.each([
    ['is AVIF by its first brand', brands('avif'), 'image/avif'],
    ['is AVIF by a brand that it is compatible with', brands('mif1', 'mif1', 'avif', 'miaf'), 'image/avif'],
    ['is none by what stands behind its brands', brands('isom', 'iso2'), undefined],
    ['is none where it ends within them', brands('mif1').subarray(0, 12), undefined],
  ])('%s', (_, bytes, type) => {
    expect(pictureKind(bytes)?.type).toBe(type);
  });
});

describe('an export of samples', () => {
  it('comes back as it was, in whatever script its classes are called', async () => {
    const given = stored(['T-shirt/top', 'a'], ['セーター', 'b'], ['__proto__', 'c'], ['hat', 'd'], ['Hat', 'e']);
    const { samples } = await imported(await exported(given));
    const facts = samples.map(({ photo: _photo, path: _path, byName: _byName, ...rest }) => rest);
    expect(facts).toEqual(given.entries.map(({ fingerprint: _fingerprint, ...rest }) => rest));
    for (const { id, photo } of samples) {
      expect(photo.type).toBe('image/jpeg');
      expect(sha256(new Uint8Array(await photo.arrayBuffer()))).toBe(id);
    }
  });

  it('is one folder per class with pictures in it, and a manifest', async () => {
    const archive = await exported(stored(['T-shirt/top', 'a'], ['Bag', 'b']));
    const files = await unzipFiles(archive);
    const [first, second, third] = Object.keys(files);
    expect(first).toMatch(/^T-shirt_top\/20231114T221320Z-[0-9a-f]{16}\.jpg$/);
    expect(second).toMatch(/^Bag\/20231114T221320Z-[0-9a-f]{16}\.jpg$/);
    expect(third).toBe('manifest.json');
    expect(files[first!]).toEqual(madeJpeg('a'));
  });

  it.each<[string, (photo: Uint8Array) => BlobPart[] | null]>([
    ['is gone', () => null],
    ['has one flipped bit', (photo) => [photo.map((byte, at) => (at === 4 ? byte ^ 1 : byte))]],
    ['is cut off', (photo) => [photo.slice(0, -1)]],
    ['is empty', () => []],
  ])('leaves out, and names, a sample whose photo %s', async (_, change) => {
    const { entries, photoOf } = stored(['a', 'a'], ['b', 'b']);
    const bad = entries[0]!;
    const read = async (id: string) => {
      const photo = await photoOf(id);
      if (id !== bad.id || photo === null) return photo;
      const parts = change(new Uint8Array(await photo.arrayBuffer()));
      return parts && new Blob(parts, { type: photo.type });
    };
    const { zip, leftOut } = await exportSamples(entries, read);
    expect(leftOut).toEqual([bad]);
    expect((await imported(zip)).samples.map(({ label }) => label)).toEqual(['b']);
  });

  it('leaves out, and names, a sample whose record the browser cannot read', async () => {
    const { entries, photoOf } = stored(['a', 'a'], ['b', 'b']);
    const read = (id: string) =>
      id === entries[0]!.id ? Promise.reject(new SelvedgeError('storage-failed')) : photoOf(id);
    const { zip, leftOut } = await exportSamples(entries, read);
    expect(leftOut).toEqual([entries[0]]);
    expect((await imported(zip)).samples.map(({ label }) => label)).toEqual(['b']);
  });

  it('with pictures from years that no calendar has comes back, each with a time that may be', async () => {
    const given = stored(['a', 'a'], ['b', 'b'], ['c', 'c'], ['d', 'd']);
    const times = [Date.UTC(10_000, 0), -1, Number.NaN, 8.64e15 + 1];
    const entries = given.entries.map((entry, i) => ({ ...entry, takenAt: times[i]! }));
    const { samples } = await imported((await exportSamples(entries, given.photoOf)).zip);
    for (const { takenAt } of samples) {
      expect(takenAt).toBeGreaterThanOrEqual(0);
      expect(takenAt).toBeLessThanOrEqual(Date.now());
    }
    expect(samples).toHaveLength(4);
  });

  it('tells how far it is, and can be called off', async () => {
    const { entries, photoOf } = stored(['a', 'a'], ['b', 'b']);
    const steps: string[] = [];
    const onProgress = (done: number, total: number) => steps.push(`${done}/${total}`);
    await exportSamples(entries, photoOf, { onProgress });
    expect(steps).toEqual(['1/2', '2/2']);
    const signal = AbortSignal.abort();
    expect(await code(exportSamples(entries, photoOf, { signal }))).toBe('AbortError');
  });

  it('takes a picture that was added by hand into the class of its folder', async () => {
    const archive = await edited(await exported(stored(['T-shirt/top', 'a'])), (files) => {
      files['T-shirt_top/mine.jpg'] = madeJpeg('mine');
      files['Hat/.DS_Store'] = new Uint8Array(9);
      files['Hat/mine.png'] = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    });
    const { samples } = await imported(archive);
    const byLabel = samples.map(({ label, takenAt, photo }) => [label, takenAt !== null, photo.type]);
    expect(byLabel).toEqual([
      ['T-shirt/top', true, 'image/jpeg'],
      ['T-shirt/top', false, 'image/jpeg'],
      ['Hat', false, 'image/png'],
    ]);
  });

  it('relabels a picture that was moved to another folder by hand, and leaves out one that was deleted', async () => {
    const given = stored(['Bag', 'a'], ['Coat', 'b'], ['Coat', 'c']);
    const archive = await edited(await exported(given), (files) => {
      const [bag, coat] = Object.keys(files) as [string, string];
      files[bag.replace('Bag/', 'Coat/')] = files[bag]!;
      delete files[bag];
      delete files[coat];
    });
    const { samples } = await imported(archive);
    const found = samples.map(({ id, label, takenAt }) => ({ id, label, takenAt }));
    expect(found).toContainEqual({ id: given.entries[0]!.id, label: 'Coat', takenAt: given.entries[0]!.takenAt });
    expect(found).toHaveLength(2);
  });

  it('of two people in one zip, side by side, are read, each with its class', async () => {
    const ann = await unzipFiles(await exported(stored(['Bag', 'both'], ['Coat', 'ann'])));
    const ben = await unzipFiles(await exported(stored(['Bag', 'both'], ['T-shirt/top', 'ben'])));
    const inside = (folder: string, files: Record<string, Uint8Array>) =>
      Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]);
    const joined = await zipFiles(Object.fromEntries([...inside('ann', ann), ...inside('ben', ben)]));
    const { samples } = await imported(joined);
    expect(samples.map(({ label }) => label).sort()).toEqual(['Bag', 'Bag', 'Coat', 'T-shirt/top']);
    expect(new Set(samples.map(({ id }) => id)).size).toBe(3);
  });
});

describe('a plain zip of folders', () => {
  it('gives each picture the class of its folder, in any script', async () => {
    const archive = makeZip([
      { name: '衣/' },
      { name: '衣/セーター/1.JPG', data: madeJpeg('1'), pack: true },
      { name: '衣/Gro\u0308ße/1.jpg', data: madeJpeg('2') },
      { name: '__MACOSX/衣/._1.jpg', data: 'litter' },
    ]);
    const { samples } = await imported(archive);
    expect(samples.map(({ label, takenAt, thought }) => ({ label, takenAt, thought }))).toEqual([
      { label: 'セーター', takenAt: null, thought: null },
      { label: 'Größe', takenAt: null, thought: null },
    ]);
  });

  it('is read picture by picture, as they are asked for', async () => {
    const archive = makeZip(['1', '2', '3'].map((seed) => ({ name: `Bag/${seed}.jpg`, data: madeJpeg(seed) })));
    const { count, read } = await openSamples(archive);
    const slices = vi.spyOn(archive, 'slice');
    const pictures = read();
    expect(slices).not.toHaveBeenCalled();
    await pictures.next();
    expect([count, slices.mock.calls.length]).toEqual([3, 1]);
  });
});

describe('a zip with files that are of no use', () => {
  const good: MadeEntry = { name: 'Bag/1.jpg', data: madeJpeg('1') };

  it.each<[string, string, MadeEntry]>([
    ['no picture', 'picture-unreadable', { name: 'README.md', data: '# Pictures' }],
    ['an empty picture', 'picture-empty', { name: 'Bag/2.jpg', data: '' }],
    ['a script with a picture’s name', 'picture-unreadable', { name: 'Bag/2.jpg', data: '<svg onload="x()"/>' }],
    ['a picture in no folder', 'label-unfit', { name: '2.jpg', data: madeJpeg('2') }],
    ['too long a class', 'label-unfit', { name: `${'x'.repeat(101)}/2.jpg`, data: madeJpeg('2') }],
    ['a picture that is cut off', 'picture-unreadable', { name: 'Bag/2.jpg', data: madeJpeg('2'), crc: 1 }],
    ['what is no DEFLATE', 'picture-unreadable', { name: 'Bag/2.jpg', method: 8, data: '\xff\xff\xff\xff\xff' }],
  ])('gives its pictures and says which file is %s', async (_, expected, bad) => {
    const { samples, refused } = await imported(makeZip([good, bad]));
    expect(samples.map(({ label }) => label)).toEqual(['Bag']);
    expect(refused.map(({ path, code: found }) => [path, found])).toEqual([[bad.name, expected]]);
  });

  it('gives its pictures without the one that is not what the manifest lists', async () => {
    const archive = await edited(await exported(stored(['Bag', 'a'], ['Coat', 'b'])), (files) => {
      files[Object.keys(files)[0]!]![4]! ^= 1;
    });
    const { samples, refused } = await imported(archive);
    expect(samples.map(({ label }) => label)).toEqual(['Coat']);
    expect(refused.map(({ code: found }) => found)).toEqual(['picture-unreadable']);
  });
});

describe('a zip of samples is refused whole', () => {
  const good: MadeEntry = { name: 'Bag/1.jpg', data: madeJpeg('1') };
  const manifest = (change: object) => ({
    name: 'manifest.json',
    data: JSON.stringify({
      format: 'selvedge-samples',
      version: 1,
      samples: [
        {
          file: 'Bag/1.jpg',
          label: 'Bag',
          takenAt: '2026-01-31T00:00:00.000Z',
          thought: null,
          sha256: sha256(madeJpeg('1')),
        },
      ],
      ...change,
    }),
  });
  const sample = (change: object) => {
    const json = JSON.parse(manifest({}).data) as { samples: object[] };
    return manifest({ samples: [{ ...json.samples[0], ...change }] });
  };
  const CASES: Record<string, [code: string, entries: MadeEntry[]]> = {
    'nothing in it': ['archive-contents', []],
    'a picture that unpacks to more than it says': [
      'archive-unsafe',
      [good, { name: 'Bag/2.jpg', data: new Uint8Array(900_000), pack: true, size: 1000 }],
    ],
    'a manifest that is no JSON': ['archive-contents', [good, { name: 'manifest.json', data: '{' }]],
    'a manifest that is null': ['archive-contents', [good, { name: 'manifest.json', data: 'null' }]],
    'a manifest of something else': ['archive-contents', [good, manifest({ format: 'x' })]],
    'a manifest with a wrong type': ['archive-contents', [good, sample({ label: 7 })]],
    'a manifest with an empty label': ['archive-contents', [good, sample({ label: '' })]],
    'a manifest with a probability over 1': [
      'archive-contents',
      [good, sample({ thought: { label: 'x', probability: 2 } })],
    ],
    'a manifest of a later version': ['archive-unsupported', [good, manifest({ version: 2 })]],
    'a path out of its folder': ['archive-unsafe', [good, { name: '../2.jpg', data: madeJpeg('2') }]],
  };

  it('and is opened without what makes it wrong', async () => {
    expect(await code(imported(makeZip([good, manifest({})])))).toBe('opened');
  });

  it.each(Object.entries(CASES))('for %s', async (_, [expected, entries]) => {
    expect(await code(imported(makeZip(entries)))).toBe(expected);
  });
});
