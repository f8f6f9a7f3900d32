/** A picture file's kind: what it is called and how it begins. */
interface Kind {
  type: string;
  extension: string;
  begins(bytes: Uint8Array): boolean;
}

const startsWith = (bytes: Uint8Array, text: string, at = 0) =>
  Array.from(text).every((letter, i) => bytes[at + i] === letter.charCodeAt(0));

/** More brands than this no encoder names. */
const MOST_BRANDS = 32;

/**
 * AVIF names its brand first or among those that it is compatible with: some encoders begin with that of all HEIF stills,
 * `mif1` (ISO/IEC 14496-12, 4.3: a box's length, `ftyp`, the major brand, its version, then the compatible ones).
 */
function isAvif(bytes: Uint8Array): boolean {
  if (bytes.length < 16 || !startsWith(bytes, 'ftyp', 4)) return false;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const compatible = Math.min(MOST_BRANDS, Math.floor((Math.min(length, bytes.length) - 16) / 4));
  const places = [8, ...Array.from({ length: Math.max(0, compatible) }, (_, k) => 16 + 4 * k)];
  return places.some((at) => startsWith(bytes, 'avif', at));
}

const KINDS: readonly Kind[] = [
  { type: 'image/jpeg', extension: 'jpg', begins: (bytes) => startsWith(bytes, '\xff\xd8\xff') },
  { type: 'image/png', extension: 'png', begins: (bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n') },
  {
    type: 'image/webp',
    extension: 'webp',
    begins: (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8),
  },
  { type: 'image/gif', extension: 'gif', begins: (bytes) => startsWith(bytes, 'GIF8') },
  { type: 'image/avif', extension: 'avif', begins: isAvif },
];

/** What a file is by its first bytes, whatever it is called; undefined for anything but a picture. */
export function pictureKind(bytes: Uint8Array): { type: string; extension: string } | undefined {
  return KINDS.find(({ begins }) => begins(bytes));
}
