import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../workers/archive/zip.ts';
import { ZipWriter } from '../../../workers/archive/zip-writer.ts';
import { crc32 } from '../../../workers/common/crc32.ts';
import { HOSTILE_ZIPS, HOSTILE_LIMITS as LIMITS } from '../../support/hostile-zips.ts';
import { unzipFiles, zipFiles } from '../../support/other-archiver.ts';
import { makeUnicodePath, makeWideNumbers, makeZip } from '../../support/zip-maker.ts';

/** Opens and unpacks everything; the code of the error when that is refused. */
async function outcome(file: Blob, limits = LIMITS): Promise<string> {
  try {
    for (const entry of await openZip(file, limits)) await entry.read();
    return 'opened';
  } catch (error) {
    return (error as Error).name;
  }
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a zip', () => {
  it('that another archiver wrote is read, packed or not, as a zip64 or not, whatever script its names are in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { maxLength: 6 }),
        fc.array(fc.uint8Array({ maxLength: 3000 }), { minLength: 6, maxLength: 6 }),
        fc.record({ level: fc.constantFrom(0, 6), zip64: fc.boolean(), dataDescriptor: fc.boolean() }),
        async (names, contents, options) => {
          const files = Object.fromEntries(
            names.map((name, i) => [`${i}/${encodeURIComponent(name)}é名`, contents[i]!]),
          );
          const entries = await openZip(await zipFiles(files, options), LIMITS);
          const read = await Promise.all(entries.map(async (entry) => [entry.path, await entry.read()]));
          expect(Object.fromEntries(read)).toEqual(files);
        },
      ),
    );
  });

  it('that we wrote is read by another archiver, and is the same when it is written again', async () => {
    const write = async () => {
      const zip = new ZipWriter();
      await zip.store('Größe/写真.jpg', new Blob(['photo']), new Date(2026, 0, 31, 23, 59, 58));
      await zip.pack('text.json', new TextEncoder().encode('x'.repeat(10_000)), new Date(0));
      return zip.finish();
    };
    const written = await write();
    const files = await unzipFiles(written);
    expect(Object.keys(files)).toEqual(['Größe/写真.jpg', 'text.json']);
    expect(text(files['Größe/写真.jpg']!)).toBe('photo');
    expect(text(files['text.json']!)).toBe('x'.repeat(10_000));
    expect(written.size).toBeLessThan(500);
    expect(await outcome(written)).toBe('opened');
    expect(await (await write()).bytes()).toEqual(await written.bytes());
  });

  it('may have long extra fields before its data', async () => {
    const extraField = new Map([[30805, new Uint8Array(2000)]]);
    const [entry] = await openZip(await zipFiles({ a: new Uint8Array([1, 2, 3]) }, { extraField }), LIMITS);
    expect(await entry!.read()).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('may be a zip64 whose fields say what would fit into the plain ones, all of them or some', async () => {
    const data = 'hello';
    const open = 0xffffffff;
    const archive = makeZip(
      [
        { name: 'a', data, size: open, extra: makeWideNumbers(5) },
        { name: 'b', data, size: open, packed: open, offset: open, extra: makeWideNumbers(5, 5, 36) },
      ],
      { wide: {}, count: 2 },
    );
    const entries = await openZip(archive, LIMITS);
    expect(await Promise.all(entries.map(async ({ path, read }) => `${path} ${text(await read())}`))).toEqual([
      'a hello',
      'b hello',
    ]);
  });

  it('may have names in a code page where the name in UTF-8 stands beside it', async () => {
    const raw = new Uint8Array([0x4d, 0x81, 0x74, 0x7a, 0x65]);
    const archive = makeZip([{ name: raw, flags: 0, extra: makeUnicodePath(raw, 'Mütze') }]);
    expect((await openZip(archive, LIMITS)).map(({ path }) => path)).toEqual(['Mütze']);
  });

  it('may have names in a code page that the caller knows, which are checked like all others', async () => {
    const archive = (...raw: number[]) => makeZip([{ name: new Uint8Array(raw), flags: 0 }]);
    const latin = (raw: Uint8Array) => new TextDecoder('latin1').decode(raw);
    const [entry] = await openZip(archive(0x4d, 0xfc, 0x74, 0x7a, 0x65), LIMITS, latin);
    expect(entry!.path).toBe('Mütze');
    await expect(openZip(archive(0x2e, 0x2e, 0x2f, 0xfc), LIMITS, latin)).rejects.toMatchObject({
      name: 'archive-unsafe',
    });
  });

  it('may have names that differ in capitals alone', async () => {
    const archive = makeZip(['Hat/a.jpg', 'hat/A.JPG'].map((name) => ({ name, data: 'x' })));
    expect((await openZip(archive, LIMITS)).map(({ path }) => path)).toEqual(['Hat/a.jpg', 'hat/A.JPG']);
  });

  it('may part folders by backslashes where it was made on a system whose names hold none', async () => {
    const paths = async (name: string, madeBy: number) =>
      (await openZip(makeZip([{ name, data: 'x', madeBy }]), LIMITS)).map(({ path }) => path);
    for (const windows of [20, (10 << 8) | 20]) {
      expect(await paths('wardrobe\\Hat\\a.jpg', windows)).toEqual(['wardrobe/Hat/a.jpg']);
      for (const out of ['..\\a.jpg', 'C:\\a.jpg', '\\a.jpg', 'Hat\\..\\..\\a.jpg']) {
        await expect(paths(out, windows)).rejects.toMatchObject({ name: 'archive-unsafe' });
      }
    }
    await expect(paths('Hat\\a.jpg', (3 << 8) | 20)).rejects.toMatchObject({ name: 'archive-unsafe' });
  });

  it('may be empty, have a comment, and hold folders, which are left out', async () => {
    expect(await openZip(makeZip([]), LIMITS)).toEqual([]);
    const entries = await openZip(
      makeZip([{ name: 'a/' }, { name: 'a/b', data: 'x' }], { comment: 'PK\x05\x06' }),
      LIMITS,
    );
    expect(entries.map(({ path }) => path)).toEqual(['a/b']);
  });
});

describe('a hostile or damaged zip is refused', () => {
  it.each(Object.entries(HOSTILE_ZIPS))('for %s', async (_, [code, entries, end]) => {
    expect(await outcome(makeZip(entries, end))).toBe(code);
  });

  it('for 100,000 files, by its directory alone', async () => {
    const entries = Array.from({ length: 100_000 }, (_, i) => ({ name: `${i}` }));
    expect(await outcome(makeZip(entries, { wide: {} }), { ...LIMITS, entries: 20_000 })).toBe('archive-too-large');
  });

  it('wherever it is cut off', async () => {
    const entries = [
      { name: 'a', data: 'hello' },
      { name: 'b', data: 'x'.repeat(300), pack: true },
    ];
    for (const whole of [makeZip(entries), makeZip(entries, { wide: {} })]) {
      for (let size = 0; size < whole.size; size++) {
        expect(await outcome(whole.slice(0, size)), `${size} bytes`).toBe('archive-unreadable');
      }
    }
  });

  it('or gives what was put in, whichever bytes are changed', async () => {
    const data = Array.from({ length: 400 }, (_, i) => i * i).join();
    const entry = { name: 'ab', data, pack: true };
    const plain = new Uint8Array(await makeZip([entry]).arrayBuffer());
    const wide = new Uint8Array(await makeZip([entry], { wide: {} }).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (asZip64, seed, change) => {
        const bytes = (asZip64 ? wide : plain).slice();
        const at = seed % bytes.length;
        bytes[at] = bytes[at]! ^ change;
        try {
          const [entry] = await openZip(new Blob([bytes]), LIMITS);
          expect(text(await entry!.read())).toBe(data);
        } catch (error) {
          expect((error as Error).name).toMatch(/^archive-/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('for anything that is no zip', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await outcome(new Blob([bytes as Uint8Array<ArrayBuffer>]))).toBe('archive-unreadable');
      }),
    );
  });
});

describe('CRC-32', () => {
  it('of "123456789" is the check value of its catalogue entry', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});
