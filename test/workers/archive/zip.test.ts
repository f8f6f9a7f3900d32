import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../workers/archive/crc32.ts';
import { openZip } from '../../../workers/archive/zip.ts';
import { ZipWriter } from '../../../workers/archive/zip-writer.ts';
import { type MadeEnd, type MadeEntry, makeZip } from '../../support/zip-maker.ts';

const LIMITS = { entries: 100, entryBytes: 1e6, totalBytes: 3e6 };

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
  it('that another archiver wrote is read, packed or not, whatever script its names are in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { maxLength: 6 }),
        fc.array(fc.uint8Array({ maxLength: 3000 }), { minLength: 6, maxLength: 6 }),
        fc.constantFrom(0 as const, 6 as const),
        async (names, contents, level) => {
          const files = Object.fromEntries(
            names.map((name, i) => [`${i}/${encodeURIComponent(name)}é名`, contents[i]!]),
          );
          const entries = await openZip(new Blob([zipSync(files, { level })]), LIMITS);
          const read = await Promise.all(entries.map(async (entry) => [entry.path, await entry.read()]));
          expect(Object.fromEntries(read)).toEqual(files);
        },
      ),
    );
  });

  it('that we wrote is read by another archiver', async () => {
    const zip = new ZipWriter();
    await zip.store('Größe/写真.jpg', new Blob(['photo']), new Date(2026, 0, 31, 23, 59, 58));
    zip.pack('text.json', new TextEncoder().encode('x'.repeat(10_000)), new Date(0));
    const written = zip.finish();
    const files = unzipSync(new Uint8Array(await written.arrayBuffer()));
    expect(Object.keys(files)).toEqual(['Größe/写真.jpg', 'text.json']);
    expect(text(files['Größe/写真.jpg']!)).toBe('photo');
    expect(text(files['text.json']!)).toBe('x'.repeat(10_000));
    expect(written.size).toBeLessThan(500);
    expect(await outcome(written)).toBe('opened');
  });

  it('may have long extra fields before its data', async () => {
    const extra = { 30805: new Uint8Array(2000) };
    const [entry] = await openZip(new Blob([zipSync({ a: [new Uint8Array([1, 2, 3]), { extra }] })]), LIMITS);
    expect(await entry!.read()).toEqual(new Uint8Array([1, 2, 3]));
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
  const one = (entry: Partial<MadeEntry>): MadeEntry[] => [{ name: 'a/b.txt', data: 'hello', ...entry }];
  const zeros = new Uint8Array(900_000);
  const CASES: Record<string, [code: string, entries: MadeEntry[], end?: MadeEnd]> = {
    'a path out of its folder': ['archive-unsafe', one({ name: '../x' })],
    'a path out of its folder, further in': ['archive-unsafe', one({ name: 'a/../../x' })],
    'an absolute path': ['archive-unsafe', one({ name: '/etc/passwd' })],
    'a drive letter': ['archive-unsafe', one({ name: 'C:/x' })],
    'a backslash': ['archive-unsafe', one({ name: 'a\\..\\x' })],
    'an empty part': ['archive-unsafe', one({ name: 'a//x' })],
    'an empty name': ['archive-unsafe', one({ name: '' })],
    'a NUL': ['archive-unsafe', one({ name: 'a.jpg\0.exe' })],
    'a line break': ['archive-unsafe', one({ name: 'a\nb' })],
    'a direction override': ['archive-unsafe', one({ name: 'a/\u202egpj.exe' })],
    'a very long name': ['archive-unsafe', one({ name: 'x'.repeat(300) })],
    'the name __proto__': ['archive-unsafe', one({ name: '__proto__' })],
    'a folder __proto__': ['archive-unsafe', one({ name: '__proto__/x.jpg' })],
    'the name constructor': ['archive-unsafe', one({ name: 'a/constructor' })],
    'the same name twice': ['archive-unsafe', [...one({}), ...one({})]],
    'names that differ in capitals only': ['archive-unsafe', [...one({ name: 'É' }), ...one({ name: 'e\u0301' })]],
    'a symbolic link': ['archive-unsafe', one({ madeBy: 0x0314, attributes: 0o120777 * 0x10000 })],
    'entries that share their bytes': ['archive-unsafe', [...one({}), ...one({ name: 'c', offset: 0 })]],
    'a name in a code page': ['archive-unsupported', one({ name: new Uint8Array([0x81, 0x9a]), flags: 0 })],
    encryption: ['archive-unsupported', one({ flags: 0x801 })],
    'strong encryption': ['archive-unsupported', one({ flags: 0x841 })],
    'another method': ['archive-unsupported', one({ method: 14 })],
    'one part of several': ['archive-unsupported', one({}), { disk: 1 }],
    'a file that says it is too large': ['archive-too-large', one({ size: 1_000_001 })],
    'files too large together': [
      'archive-too-large',
      [1, 2, 3, 4].map((i) => ({ name: `${i}`, data: zeros, pack: true })),
    ],
    'too many files': ['archive-too-large', Array.from({ length: 101 }, (_, i) => ({ name: `${i}` }))],
    'a zip64': ['archive-too-large', one({}), { count: 0xffff }],
    'an impossible ratio': ['archive-damaged', one({ pack: true, size: 900_000 })],
    'a stored size that differs': ['archive-damaged', one({ size: 4 })],
    'a bomb that hides its size': ['archive-damaged', [{ name: 'x', data: zeros, pack: true, size: 1000 }]],
    'a file shorter than it says': ['archive-damaged', [{ name: 'x', data: zeros, pack: true, size: 900_001 }]],
    'a wrong checksum': ['archive-damaged', one({ crc: 1 })],
    'a wrong place': ['archive-damaged', one({ offset: 1 })],
    'data that is no DEFLATE': ['archive-damaged', one({ method: 8, data: '\xff\xff\xff\xff\xff' })],
    'a directory of too few entries': ['archive-unreadable', one({}), { count: 2 }],
    'a directory of more entries than it says': [
      'archive-unreadable',
      [...one({}), ...one({ name: 'c' })],
      { count: 1 },
    ],
    'a directory elsewhere': ['archive-unreadable', one({}), { directoryStart: 3 }],
  };

  it.each(Object.entries(CASES))('for %s', async (_, [code, entries, end]) => {
    expect(await outcome(makeZip(entries, end))).toBe(code);
  });

  it('for 100,000 files, by its directory alone', async () => {
    const entries = await outcome(
      new Blob([zipSync(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`${i}`, new Uint8Array()])))]),
      { ...LIMITS, entries: 20_000 },
    );
    expect(entries).toBe('archive-too-large');
  });

  it('wherever it is cut off', async () => {
    const whole = makeZip([
      { name: 'a', data: 'hello' },
      { name: 'b', data: 'x'.repeat(300), pack: true },
    ]);
    for (let size = 0; size < whole.size; size++) {
      expect(await outcome(whole.slice(0, size)), `${size} bytes`).toBe('archive-unreadable');
    }
  });

  it('or gives what was put in, whichever bytes are changed', async () => {
    const data = Array.from({ length: 400 }, (_, i) => i * i).join();
    const whole = new Uint8Array(await makeZip([{ name: 'ab', data, pack: true }]).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = whole.slice();
        bytes[at] = bytes[at]! ^ change;
        try {
          const [entry] = await openZip(new Blob([bytes]), LIMITS);
          expect(text(await entry!.read())).toBe(data);
        } catch (error) {
          expect((error as Error).name).toMatch(/^archive-/);
        }
      }),
      { numRuns: 1000 },
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
