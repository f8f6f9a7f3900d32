import { type MadeEnd, type MadeEntry, makeExtra, makeUnicodePath, makeWideNumbers } from './zip-maker.ts';

/** A hostile or damaged archive, as `makeZip` writes it, and the code of the error that it must end in. */
export type HostileZip = [code: string, entries: MadeEntry[], end?: MadeEnd];

/** The limits that the archives overstep. */
export const HOSTILE_LIMITS = { entries: 100, entryBytes: 1e6, totalBytes: 3e6 };

const one = (entry: Partial<MadeEntry>): MadeEntry[] => [{ name: 'a/b.txt', data: 'hello', ...entry }];
const zeros = new Uint8Array(900_000);

/** A name in a code page: "Ü" in code page 850. */
const CODE_PAGE = new Uint8Array([0x9a, 0x2f, 0x78]);

const WIDE = 0xffffffff;

export const HOSTILE_ZIPS: Record<string, HostileZip> = {
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
  'the same name twice, its accent composed and not': [
    'archive-unsafe',
    [...one({ name: 'é' }), ...one({ name: 'e\u0301' })],
  ],
  'a symbolic link': ['archive-unsafe', one({ madeBy: 0x0314, attributes: 0o120777 * 0x10000 })],
  'entries that share their bytes': ['archive-unsafe', [...one({}), ...one({ name: 'c', offset: 0 })]],
  'a name in a code page': ['archive-unsupported', one({ name: CODE_PAGE, flags: 0 })],
  'a path out of its folder beside a name in a code page': [
    'archive-unsafe',
    one({ name: CODE_PAGE, flags: 0, extra: makeUnicodePath(CODE_PAGE, '../x') }),
  ],
  'a name in UTF-8 that belongs to another one in a code page': [
    'archive-unsupported',
    one({ name: CODE_PAGE, flags: 0, extra: makeUnicodePath(CODE_PAGE.slice(1), 'Ü/x') }),
  ],
  'a name that is no UTF-8 but says so': ['archive-unsupported', one({ name: CODE_PAGE })],
  encryption: ['archive-unsupported', one({ flags: 0x801 })],
  'strong encryption': ['archive-unsupported', one({ flags: 0x841 })],
  'another method': ['archive-unsupported', one({ method: 14 })],
  'one part of several': ['archive-unsupported', one({}), { disk: 1 }],
  'one part of several, as a zip64': ['archive-unsupported', one({}), { wide: { disk: 1 } }],
  'a file that says it is too large': ['archive-too-large', one({ size: 1_000_001 })],
  'a file that says it is too large for 32 bits': [
    'archive-too-large',
    one({ size: WIDE, extra: makeWideNumbers(2 ** 52) }),
  ],
  'a file that says to be described by a zip64 field that it has not': ['archive-too-large', one({ size: WIDE })],
  'files too large together': [
    'archive-too-large',
    [1, 2, 3, 4].map((i) => ({ name: `${i}`, data: zeros, pack: true })),
  ],
  'too many files': ['archive-too-large', Array.from({ length: 101 }, (_, i) => ({ name: `${i}` }))],
  'a number of files at its largest': ['archive-too-large', one({}), { count: 0xffff }],
  'more files than 16 bits count': ['archive-too-large', one({}), { wide: { count: 2 ** 40 } }],
  'a directory larger than its files need': [
    'archive-too-large',
    ['a', 'b'].map((name) => ({ name, extra: makeExtra(0x7777, new Uint8Array(60_000)) })),
  ],
  'an impossible ratio': ['archive-damaged', one({ pack: true, size: 900_000 })],
  'a stored size that differs': ['archive-damaged', one({ size: 4 })],
  'a stored size that differs in its zip64 field': ['archive-damaged', one({ size: WIDE, extra: makeWideNumbers(4) })],
  'a bomb that hides its size': ['archive-unsafe', [{ name: 'x', data: zeros, pack: true, size: 1000 }]],
  'a file shorter than it says': ['archive-damaged', [{ name: 'x', data: zeros, pack: true, size: 900_001 }]],
  'a wrong checksum': ['archive-damaged', one({ crc: 1 })],
  'a wrong place': ['archive-damaged', one({ offset: 1 })],
  'a place behind the end': ['archive-unsafe', one({ offset: WIDE, extra: makeWideNumbers(2 ** 52) })],
  'data that is no DEFLATE': ['archive-damaged', one({ method: 8, data: '\xff\xff\xff\xff\xff' })],
  'a directory of too few entries': ['archive-unreadable', one({}), { count: 2 }],
  'a directory of more entries than it says': ['archive-unreadable', [...one({}), ...one({ name: 'c' })], { count: 1 }],
  'a directory of more entries than its zip64 record says': [
    'archive-unreadable',
    [...one({}), ...one({ name: 'c' })],
    { wide: { count: 1 } },
  ],
  'a directory elsewhere': ['archive-unreadable', one({}), { directoryStart: 3 }],
  'a directory elsewhere by its zip64 record': ['archive-unreadable', one({}), { wide: { directoryStart: 3 } }],
  'a directory longer than any archive': ['archive-unreadable', one({}), { wide: { directoryBytes: 2 ** 52 } }],
  'a zip64 record elsewhere': ['archive-unreadable', one({}), { wide: { at: 3 } }],
  'a zip64 record behind the end': ['archive-unreadable', one({}), { wide: { at: 2 ** 62 } }],
  'a zip64 record of another length': ['archive-unreadable', one({}), { wide: { recordBytes: 45 } }],
  'two end records that differ': ['archive-unreadable', [...one({}), ...one({ name: 'c' })], { count: 1, wide: {} }],
};
