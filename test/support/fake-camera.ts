import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sharp } from 'sharp';

/**
 * A film for Chromium's fake camera: JPEG frames one after another, which it plays at 30 frames a second in a loop.
 * @param frames all of one size
 * @param repeat how often each frame is shown, so 30 is one second
 * @returns the path of the film, in the system's folder for temporary files
 */
export async function film(frames: readonly Sharp[], repeat = 1): Promise<string> {
  const shown: Buffer[] = [];
  for (const frame of frames) {
    // Chromium's reader wants baseline JPEG.
    const jpeg = await frame.jpeg({ quality: 92, progressive: false }).toBuffer();
    for (let i = 0; i < repeat; i++) shown.push(jpeg);
  }
  const path = join(mkdtempSync(join(tmpdir(), 'selvedge-film-')), 'camera.mjpeg');
  await writeFile(path, Buffer.concat(shown));
  return path;
}

/** Chromium's switches for a camera that plays `path` and is allowed without asking. */
export const cameraArgs = (path: string) => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${path}`,
];
