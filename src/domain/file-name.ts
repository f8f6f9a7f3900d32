/** Names that JavaScript objects inherit, and that a careless reader would set on their prototype. */
export const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));
INHERITED.add('prototype');

/** Control characters, and those that override the direction of what is read, so that one name looks like another. */
export const INVISIBLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** Not allowed in names on Windows, or refused in archives; the slash nowhere. */
const UNPORTABLE = new RegExp(`[<>:"/\\\\|?*]|${INVISIBLE.source}`, 'gu');

/** Devices of Windows, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Longest name that is written, in characters: 255 bytes of UTF-8 at 4 bytes each, a suffix included. */
const LONGEST_WRITTEN = 50;

/** The name with every script and sign that file systems take, at most `LONGEST_WRITTEN` characters; `unnamed` without any. */
export function portableName(given: string): string {
  const plain = given.normalize('NFC').replace(UNPORTABLE, '_').trim();
  const short = Array.from(plain)
    .slice(0, LONGEST_WRITTEN)
    .join('')
    .replace(/[. ]+$/, '');
  const visible = short.replace(/^\.+/, '_');
  if (visible === '') return 'unnamed';
  const lower = visible.toLowerCase();
  const reserved = DEVICE.test(visible) || INHERITED.has(visible) || lower === '__macosx' || lower === 'thumbs.db';
  return reserved || lower === 'desktop.ini' ? `class ${visible}` : visible;
}
