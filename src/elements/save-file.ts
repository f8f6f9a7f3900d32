import { portableName } from '../domain/file-name.ts';

/** A name that every file system takes, with its extension. */
export function fileNameOf(name: string): string {
  const [, stem = name, extension = ''] = /^(.*)(\.[a-z0-9]{1,5})$/i.exec(name) ?? [];
  return portableName(stem) + extension;
}

/** Saves a file under `fileNameOf(name)`, and offers to share it where the system takes such files. */
export function saveFile(file: Blob, name: string): void {
  const saved = new File([file], fileNameOf(name), { type: file.type });
  const url = URL.createObjectURL(saved);
  const link = document.createElement('a');
  link.href = url;
  link.download = saved.name;
  link.click();
  // The browser has taken the file by the time of the next task, Safari a little later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  if (navigator.canShare?.({ files: [saved] })) void offerToShare(saved);
}

async function offerToShare(saved: File): Promise<void> {
  try {
    const { ShareOffer } = await import('./share-offer.ts');
    ShareOffer.of(saved);
  } catch {
    // The file is saved; an offer that cannot be fetched is none.
  }
}

/** Saves what a canvas shows as a PNG picture. */
export function saveCanvas(canvas: HTMLCanvasElement, name: string): void {
  canvas.toBlob((picture) => picture && saveFile(picture, `${name}.png`), 'image/png');
}
