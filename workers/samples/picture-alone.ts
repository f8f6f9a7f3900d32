/**
 * Whether a file holds the picture and nothing beside it: no place, time or owner in EXIF, XMP, IPTC, text or comments,
 * wherever they stand, no other picture, nothing after its end. What is not known to be part of the picture counts as
 * something beside it.
 */
export function holdsPictureAlone(bytes: Uint8Array, type: string): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return PARSERS[type]?.(view) ?? false;
  } catch (error) {
    // It ends in the middle of a part.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const PARSERS: Readonly<Record<string, (view: DataView) => boolean>> = {
  'image/jpeg': jpegAlone,
  'image/png': pngAlone,
  'image/webp': webpAlone,
};

/** Markers of JPEG (ITU-T T.81, table B.1). */
const SOI = 0xffd8;
const EOI = 0xffd9;
const SOS = 0xffda;
/** The segments that decoding takes: Huffman and quantisation tables, restart interval, scans, JFIF, Adobe's colours. */
const JPEG_PARTS: ReadonlySet<number> = new Set([SOS, 0xffc4, 0xffdb, 0xffdd, 0xffe0, 0xffee]);

/** Frames: baseline to progressive, Huffman or arithmetic; C4, C8 and CC are none. */
const isFrame = (marker: number) => marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);

/** JFIF's and Adobe's segments at their longest: neither has room for a thumbnail or notes. */
const LONGEST_HEADER = 16;

function jpegAlone(view: DataView): boolean {
  if (view.getUint16(0) !== SOI) return false;
  let at = 2;
  for (;;) {
    const marker = view.getUint16(at);
    if (marker === EOI) return at + 2 === view.byteLength;
    if (!JPEG_PARTS.has(marker) && !isFrame(marker)) return false;
    const length = view.getUint16(at + 2);
    if (marker >= 0xffe0 && length > LONGEST_HEADER) return false;
    at += 2 + length;
    if (marker === SOS) at = endOfScan(view, at);
  }
}

/** Where the next marker stands: in coded data a byte FF is followed by 00 or by a restart marker. */
function endOfScan(view: DataView, from: number): number {
  for (let at = from; ; at++) {
    if (view.getUint8(at) !== 0xff) continue;
    const next = view.getUint8(at + 1);
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
}

/** Chunks of PNG that decoding takes (PNG 1.2, 4.1 and 4.2); text, time, EXIF and a profile's name are none of them. */
const PNG_PARTS: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'pHYs',
]);
const PNG_HEADER = 8;

function pngAlone(view: DataView): boolean {
  for (let at = PNG_HEADER; ; ) {
    const length = view.getUint32(at);
    const name = fourLetters(view, at + 4);
    // Each has its length, its name and its checksum around it.
    at += 12 + length;
    if (name === 'IEND') return length === 0 && at === view.byteLength;
    if (!PNG_PARTS.has(name)) return false;
  }
}

/** Chunks of a WebP still (RFC 9649, 2.5 to 2.7). */
const WEBP_PARTS: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);
const RIFF_HEADER = 12;

function webpAlone(view: DataView): boolean {
  if (view.getUint32(4, true) + 8 !== view.byteLength) return false;
  for (let at = RIFF_HEADER; at < view.byteLength; ) {
    if (!WEBP_PARTS.has(fourLetters(view, at))) return false;
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
    if (at > view.byteLength) return false;
  }
  return true;
}

const fourLetters = (view: DataView, at: number) =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
