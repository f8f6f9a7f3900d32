/** A picture file's kind: what it is called and how it begins. */
interface Kind {
  type: string;
  extension: string;
  begins(bytes: Uint8Array): boolean;
}

const startsWith = (bytes: Uint8Array, text: string, at = 0) =>
  Array.from(text).every((letter, i) => bytes[at + i] === letter.charCodeAt(0));

const KINDS: readonly Kind[] = [
  { type: 'image/jpeg', extension: 'jpg', begins: (bytes) => startsWith(bytes, '\xff\xd8\xff') },
  { type: 'image/png', extension: 'png', begins: (bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n') },
  {
    type: 'image/webp',
    extension: 'webp',
    begins: (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8),
  },
  { type: 'image/gif', extension: 'gif', begins: (bytes) => startsWith(bytes, 'GIF8') },
  { type: 'image/avif', extension: 'avif', begins: (bytes) => startsWith(bytes, 'ftypavif', 4) },
];

/** What a file is by its first bytes, whatever it is called; undefined for anything but a picture. */
export function pictureKind(bytes: Uint8Array): { type: string; extension: string } | undefined {
  return KINDS.find(({ begins }) => begins(bytes));
}
