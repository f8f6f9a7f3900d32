import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ImportProgress, IncomingFile } from '../../../src/contract/samples-api.ts';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { codePageOf } from '../../../workers/archive/code-page.ts';
import { Intake } from '../../../workers/samples/intake.ts';
import { madeJpeg, makeZip } from '../../support/zip-maker.ts';

const picture = (seed: string) => new Blob([madeJpeg(seed)]);
const file = (path: string, seed = path, label: string | null = null): IncomingFile => ({
  file: picture(seed),
  path,
  label,
});

/** Reads `files` with portraits that are the file itself; what begins with `broken` cannot be decoded. */
function reading(files: IncomingFile[], stopAfter = Number.POSITIVE_INFINITY, onEncode = () => {}) {
  const progress: ImportProgress[] = [];
  const asked: string[] = [];
  const control = new AbortController();
  const intake = new Intake({
    encode: async (photo) => {
      onEncode();
      const text = await photo.text();
      if (text.includes('broken')) throw new SelvedgeError('picture-unreadable');
      return { photo, pixels: new Uint8Array(784), fingerprint: '0'.repeat(16) };
    },
    think: async (photo) => {
      asked.push(await photo.text());
      return { label: 'Bag', probability: 0.5 };
    },
    classes: ['T-shirt/top', 'Sneaker', 'Bag'],
    datasetClasses: FASHION_MNIST.classes,
    decodeName: codePageOf('de'),
    onProgress: (event) => {
      progress.push(event);
      if (event.done >= stopAfter) control.abort(new SelvedgeError('cancelled'));
    },
    signal: control.signal,
  });
  return { taken: intake.read(files), progress, asked };
}

describe('files that a person chooses', () => {
  it('have the class that was named for them, or else that of their innermost folder', async () => {
    const { taken } = reading([file('a.jpg', 'a', 'Hat'), file('wardrobe/Scarf/b.jpg'), file('Mütze /c.jpg')]);
    const { samples, refused } = await taken;
    expect(refused).toEqual([]);
    expect(samples.map(({ label }) => label)).toEqual(['Hat', 'Scarf', 'Mütze']);
    expect(samples.map(({ thought }) => thought)).toEqual(Array(3).fill({ label: 'Bag', probability: 0.5 }));
  });

  it('have the class that there is where its name differs in capitals and in what parts its words', async () => {
    const { taken } = reading([
      file('bag/a.jpg'),
      file('b.jpg', 'b', 't-shirt/top'),
      file('T-shirt_top/c.jpg'),
      file('t shirt top/d.jpg'),
    ]);
    const { samples, renamed } = await taken;
    expect(samples.map(({ label }) => label)).toEqual(['Bag', 'T-shirt/top', 'T-shirt/top', 'T-shirt/top']);
    expect(renamed).toEqual([
      { folder: 'T-shirt_top', label: 'T-shirt/top' },
      { folder: 't shirt top', label: 'T-shirt/top' },
    ]);
  });

  it('have the class that their folder calls by another name or by its number, and that is told', async () => {
    const { taken } = reading([file('sneakers/a.jpg'), file('sneakers/b.jpg'), file('8/c.jpg'), file('Tees/d.jpg')]);
    const { samples, renamed } = await taken;
    expect(samples.map(({ label }) => label)).toEqual(['Sneaker', 'Sneaker', 'Bag', 'T-shirt/top']);
    expect(renamed).toEqual([
      { folder: 'sneakers', label: 'Sneaker' },
      { folder: '8', label: 'Bag' },
      { folder: 'Tees', label: 'T-shirt/top' },
    ]);
  });

  it('keep a name that a person gave them, and one that means a class which the model lacks', async () => {
    const { taken } = reading([file('a.jpg', 'a', 'Sneakers'), file('boots/b.jpg')]);
    const { samples, renamed } = await taken;
    expect(samples.map(({ label }) => label)).toEqual(['Sneakers', 'boots']);
    expect(renamed).toEqual([]);
  });

  it('come back from an export as they were called, and one that was put beside them by hand with its folder', async () => {
    const label = (name: string, file: string, seed: string) => ({
      ...{ file, label: name, takenAt: '2026-01-31T12:00:00.000Z', thought: null },
      sha256: createHash('sha256').update(madeJpeg(seed)).digest('hex'),
    });
    const samples = [
      label('Hat', 'Hat/a.jpg', 'a'),
      label('hat', 'hat (2)/b.jpg', 'b'),
      label('Boots', 'Boots/c.jpg', 'c'),
    ];
    const zip = makeZip([
      { name: 'Boots/new.jpg', data: madeJpeg('d') },
      { name: 'Hat/a.jpg', data: madeJpeg('a') },
      { name: 'hat (2)/b.jpg', data: madeJpeg('b') },
      { name: 'Boots/c.jpg', data: madeJpeg('c') },
      { name: 'manifest.json', data: JSON.stringify({ format: 'selvedge-samples', version: 1, samples }) },
    ]);
    const { samples: taken, renamed } = await reading([{ file: zip, path: 'mine.zip', label: null }]).taken;
    expect(taken.map(({ label }) => label)).toEqual(['Boots', 'Hat', 'hat', 'Boots']);
    expect(renamed).toEqual([]);
  });

  it('tell of no folder of which nothing was taken', async () => {
    const { refused, renamed } = await reading([file('sneakers/broken.jpg')]).taken;
    expect(refused).toHaveLength(1);
    expect(renamed).toEqual([]);
  });

  it('make one new class of folders that differ in capitals and in what parts their words', async () => {
    const { taken } = reading([
      file('Hat/a.jpg'),
      file('hat/b.jpg'),
      file('HAT_/c.jpg'),
      file('🕶️/d.jpg'),
      file('🛍️/e.jpg'),
      file('Size 1.5/f.jpg'),
      file('Size 15/g.jpg'),
    ]);
    const { samples } = await taken;
    expect(samples.map(({ label }) => label)).toEqual(['Hat', 'Hat', 'Hat', '🕶️', '🛍️', 'Size 1.5', 'Size 15']);
  });

  it('are taken although others cannot be, which are told with the reason', async () => {
    const long = 'x'.repeat(101);
    const { taken, progress } = reading([
      file('Hat/broken.jpg'),
      file('nowhere.jpg'),
      file(`${long}/a.jpg`),
      file('Hat/good.jpg'),
    ]);
    const { samples, refused } = await taken;
    expect(samples).toHaveLength(1);
    expect(refused.map(({ path, code }) => [path, code])).toEqual([
      ['Hat/broken.jpg', 'picture-unreadable'],
      ['nowhere.jpg', 'label-unfit'],
      [`${long}/a.jpg`, 'label-unfit'],
    ]);
    expect(progress.at(-1)).toEqual({ done: 4, total: 4 });
  });

  it('that a file manager put there are passed over in silence', async () => {
    const { taken } = reading([file('Hat/.DS_Store'), file('__MACOSX/Hat/a.jpg'), file('Hat/Thumbs.db')]);
    expect(await taken).toEqual({ samples: [], refused: [], contradictory: [], renamed: [], loose: [] });
  });

  it('with one photo twice are one sample, and two classes for it are told', async () => {
    const { taken } = reading([file('Hat/a.jpg', 'same'), file('Hat/b.jpg', 'same'), file('Bag/c.jpg', 'same')]);
    const { samples, contradictory } = await taken;
    expect(samples.map(({ label }) => label)).toEqual(['Hat']);
    expect(contradictory).toEqual(['Bag/c.jpg']);
  });

  it('may be a zip with folders as classes, whatever it is called', async () => {
    const zip = makeZip([
      { name: 'Hat/a.jpg', data: madeJpeg('a') },
      { name: 'Scarf/broken.jpg', data: madeJpeg('broken') },
    ]);
    const { taken, progress } = reading([{ file: zip, path: 'wardrobe.bin', label: null }, file('Bag/b.jpg')]);
    const { samples, refused } = await taken;
    expect(samples.map(({ label }) => label)).toEqual(['Hat', 'Bag']);
    expect(refused.map(({ code }) => code)).toEqual(['picture-unreadable']);
    expect(progress.at(-1)).toEqual({ done: 4, total: 4 });
  });

  it('may be a zip of pictures in no folder, of which it is then asked what they are', async () => {
    const flat = makeZip(['a', 'b'].map((name) => ({ name: `${name}.jpg`, data: madeJpeg(name) })));
    const mixed = makeZip([
      { name: 'Hat/c.jpg', data: madeJpeg('c') },
      { name: 'd.jpg', data: madeJpeg('d') },
    ]);
    const zips = [
      { file: flat, path: 'flat.zip', label: null },
      { file: mixed, path: 'mixed.zip', label: null },
    ];
    const { samples, refused, loose } = await reading(zips).taken;
    expect(samples.map(({ label }) => label)).toEqual(['Hat']);
    expect(refused.map(({ code }) => code)).toEqual(Array(3).fill('label-unfit'));
    expect(loose).toEqual([
      { path: 'flat.zip', count: 2 },
      { path: 'mixed.zip', count: 1 },
    ]);
  });

  it('may be a zip whose loose pictures alone are taken once a class was named for them', async () => {
    const zip = makeZip([
      { name: 'Scarf/a.jpg', data: madeJpeg('a') },
      { name: 'cover.jpg', data: madeJpeg('b') },
    ]);
    const { samples, renamed } = await reading([{ file: zip, path: 'all.zip', label: 'Hat' }]).taken;
    expect(samples.map(({ label }) => label)).toEqual(['Hat']);
    expect(renamed).toEqual([]);
  });

  it('may be a zip of Windows, which names its folders in the code page of its language', async () => {
    const name = Uint8Array.from([0x4d, 0x81, 0x74, 0x7a, 0x65, 0x2f, 0x61, 0x2e, 0x6a, 0x70, 0x67]);
    const zip = makeZip([{ name, flags: 0, data: madeJpeg('a') }]);
    const { samples, refused } = await reading([{ file: zip, path: 'explorer.zip', label: null }]).taken;
    expect(samples.map(({ label }) => label)).toEqual(['Mütze']);
    expect(refused).toEqual([]);
  });

  it('may be a zip of one class that its own name tells, as Teachable Machine writes it', async () => {
    const zip = makeZip([
      { name: '0.jpg', data: madeJpeg('a') },
      { name: 'Scarf/1.jpg', data: madeJpeg('b') },
    ]);
    for (const path of ['Straw hat-samples.zip', 'downloads/Straw hat-samples (2).zip']) {
      const { samples, refused, renamed } = await reading([{ file: zip, path, label: null }]).taken;
      expect(samples.map(({ label }) => label)).toEqual(['Straw hat', 'Scarf']);
      expect(refused).toEqual([]);
      expect(renamed).toEqual([{ folder: path, label: 'Straw hat' }]);
    }
    const renamedBy = async (entry: string, data: Uint8Array) => {
      const named = makeZip([
        { name: entry, data },
        { name: 'Scarf/1.jpg', data: madeJpeg('b') },
      ]);
      return (await reading([{ file: named, path: 'Sneakers-samples.zip', label: null }]).taken).renamed;
    };
    expect(await renamedBy('0.jpg', madeJpeg('a'))).toEqual([{ folder: 'Sneakers-samples.zip', label: 'Sneaker' }]);
    expect(await renamedBy('0.jpg', madeJpeg('broken'))).toEqual([]);
    for (const name of [' ', 'x'.repeat(101)]) {
      const { refused } = await reading([{ file: zip, path: `${name}-samples.zip`, label: null }]).taken;
      expect(refused).toMatchObject([{ code: 'label-unfit' }]);
    }
    const { samples, refused } = await reading([{ file: zip, path: 'photos.zip', label: null }]).taken;
    expect(samples.map(({ label }) => label)).toEqual(['Scarf']);
    expect(refused).toMatchObject([{ path: 'photos.zip: 0.jpg', code: 'label-unfit' }]);
  });

  it('may be a zip that is not safe, which is refused whole', async () => {
    const zip = makeZip([
      { name: 'Hat/a.jpg', data: madeJpeg('a') },
      { name: '../Hat/b.jpg', data: madeJpeg('b') },
    ]);
    const { taken } = reading([{ file: zip, path: 'bad.zip', label: null }]);
    const { samples, refused } = await taken;
    expect(samples).toEqual([]);
    expect(refused).toEqual([{ path: 'bad.zip', code: 'archive-unsafe', detail: expect.stringContaining('..') }]);
  });

  it.each([
    ['holds nothing but what is no picture', { name: 'Bag/2.jpg', data: '<svg onload="x()"/>' }],
    ['holds nothing that is whole', { name: 'Bag/2.jpg', data: madeJpeg('2'), crc: 1 }],
  ])('may be a zip that %s, which is refused whole', async (_, entry) => {
    const { taken } = reading([{ file: makeZip([entry]), path: 'bad.zip', label: null }]);
    const { samples, refused } = await taken;
    expect(samples).toEqual([]);
    expect(refused.map(({ path, code }) => [path, code])).toEqual([['bad.zip', 'archive-contents']]);
  });

  it('may be a zip of which something turns out unsafe after others, and then it leaves nothing behind', async () => {
    const zip = makeZip([
      { name: 'Hat/a.jpg', data: madeJpeg('a') },
      { name: 'Bag/a.jpg', data: madeJpeg('a') },
      { name: 'Hat/none.txt', data: 'none' },
      { name: 'Hat/b.jpg', data: new Uint8Array(900_000), pack: true, size: 1000 },
    ]);
    const { taken, progress } = reading([file('Hat/own.jpg', 'own'), { file: zip, path: 'bad.zip', label: null }]);
    const { samples, refused, contradictory } = await taken;
    expect(progress.at(-1)).toEqual({ done: 2, total: 2 });
    expect(samples.map(({ photo }) => photo.size)).toEqual([madeJpeg('own').length]);
    expect(refused.map(({ path, code }) => [path, code])).toEqual([['bad.zip', 'archive-unsafe']]);
    expect(contradictory).toEqual([]);
  });

  it('may be a zip, of which a picture is read once the one before is made smaller', async () => {
    const zip = makeZip(['a', 'b', 'c'].map((seed) => ({ name: `Hat/${seed}.jpg`, data: madeJpeg(seed) })));
    const order: string[] = [];
    const slice = zip.slice.bind(zip);
    zip.slice = (...range) => {
      order.push('read');
      return slice(...range);
    };
    const { taken } = reading([{ file: zip, path: 'x.zip', label: null }], undefined, () => order.push('made smaller'));
    await taken;
    expect(order.slice(order.indexOf('made smaller') - 1)).toEqual(Array(3).fill(['read', 'made smaller']).flat());
  });

  it('may be a zip with one photo in two classes, which is told', async () => {
    const zip = makeZip(['Bag/1.jpg', 'Bag/2.jpg', 'Coat/1.jpg'].map((name) => ({ name, data: madeJpeg('same') })));
    const { taken } = reading([{ file: zip, path: 'x.zip', label: null }]);
    const { samples, contradictory } = await taken;
    expect(samples.map(({ label }) => label)).toEqual(['Bag']);
    expect(contradictory).toEqual(['x.zip: Coat/1.jpg']);
  });

  it('keep what an export says the model thought, and ask no more', async () => {
    const photo = madeJpeg('a');
    const manifest = {
      format: 'selvedge-samples',
      version: 1,
      samples: [
        {
          file: 'Hat/a.jpg',
          label: 'Hat',
          takenAt: '2026-01-31T12:00:00.000Z',
          thought: { label: 'Shirt', probability: 0.25 },
          sha256: Buffer.from(await crypto.subtle.digest('SHA-256', photo)).toString('hex'),
        },
      ],
    };
    const zip = makeZip([
      { name: 'Hat/a.jpg', data: photo },
      { name: 'manifest.json', data: JSON.stringify(manifest) },
    ]);
    const { taken, asked } = reading([{ file: zip, path: 'x.zip', label: null }]);
    const [sample] = (await taken).samples;
    expect(sample).toMatchObject({
      takenAt: Date.UTC(2026, 0, 31, 12),
      thought: { label: 'Shirt', probability: 0.25 },
    });
    expect(asked).toEqual([]);
  });

  it('can be given up between two of them', async () => {
    const { taken, asked } = reading([file('Hat/a.jpg'), file('Hat/b.jpg'), file('Hat/c.jpg')], 1);
    await expect(taken).rejects.toMatchObject({ name: 'cancelled' });
    expect(asked).toHaveLength(1);
  });
});
