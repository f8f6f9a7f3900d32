/** Saves a file under a name that every file system takes. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[^\p{L}\p{N}. -]+/gu, ' ').trim();
  link.click();
  // The browser has taken the file by the time of the next task, Safari a little later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Saves what a canvas shows as a PNG picture. */
export function saveCanvas(canvas: HTMLCanvasElement, name: string): void {
  canvas.toBlob((picture) => picture && saveFile(picture, `${name}.png`), 'image/png');
}
