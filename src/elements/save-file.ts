import { portableName } from '../domain/file-name.ts';

/** A name that every file system takes, with its extension. */
export function fileNameOf(name: string): string {
  const [, stem = name, extension = ''] = /^(.*)(\.[a-z0-9]{1,5})$/i.exec(name) ?? [];
  return portableName(stem) + extension;
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
