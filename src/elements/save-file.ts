/**
 * What some file system refuses in a name, or a browser would change: separators, wildcards, control characters, and those
 * that turn the direction of what is read.
 */
const REFUSED = /[<>:"/\\|?*\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Characters of a name: 255 bytes, which most file systems take, at up to four bytes each, with room for an extension. */
const LONGEST = 55;

/** A name that every file system takes, with every script and sign that they allow; `Selvedge` where nothing is left. */
export function fileNameOf(name: string): string {
  const plain = name.replace(REFUSED, ' ').replace(/\s+/g, ' ').trim();
  const [, stem = plain, extension = ''] = /^(.*)(\.[a-z0-9]{1,5})$/i.exec(plain) ?? [];
  const short = Array.from(stem)
    .slice(0, LONGEST)
    .join('')
    .replace(/^\.+|[. ]+$/g, '');
  return `${short || 'Selvedge'}${extension}`;
}

/** Saves a file under `fileNameOf(name)`. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(name);
  link.click();
  // The browser has taken the file by the time of the next task, Safari a little later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Saves what a canvas shows as a PNG picture. */
export function saveCanvas(canvas: HTMLCanvasElement, name: string): void {
  canvas.toBlob((picture) => picture && saveFile(picture, `${name}.png`), 'image/png');
}
