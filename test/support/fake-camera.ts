import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Sharp } from 'sharp';
import { onTestFinished } from 'vitest';

/** Frames a second of a film: what a test asks for does not come sooner with more, and each is classified. */
const RATE = 10;

/**
 * A film for Chromium's fake camera, which plays it in a loop: YUV4MPEG2, 4:2:0, which loses nothing but the colours'
 * resolution. It is deleted when the test is over.
 * @param frames all of one even width and height
 * @param seconds how long each is shown
 * @returns the path of the film, in the system's folder for temporary files
 */
export async function film(frames: readonly Sharp[], seconds = 1 / RATE): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-film-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'camera.y4m');
  const file = createWriteStream(path);
  for (const [i, frame] of frames.entries()) {
    const { data, info } = await frame.removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
    if (i === 0) file.write(`YUV4MPEG2 W${info.width} H${info.height} F${RATE}:1 Ip A1:1 C420\n`);
    const planes = toPlanes(data, info);
    for (let shown = 0; shown < Math.max(1, Math.round(seconds * RATE)); shown++) {
      file.write('FRAME\n');
      file.write(planes);
    }
  }
  await promisify(file.end.bind(file) as (done: () => void) => void)();
  return path;
}

/**
 * A film as webcams deliver theirs, 30 JPEGs a second. Chromium takes them for limited range, which makes their light 16 %
 * steeper.
 * @param frames all of one size
 * @param repeat how often each frame is shown, so 30 is one second
 * @returns the path of the film, in the system's folder for temporary files
 */
export async function jpegFilm(frames: readonly Sharp[], repeat: number): Promise<string> {
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

/** Luma of each pixel, then the two differences of each four. @param rgb three bytes a pixel */
function toPlanes(rgb: Uint8Array, { width, height }: { width: number; height: number }): Uint8Array {
  const luma = width * height;
  const planes = new Uint8Array(1.5 * luma);
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const sums = [0, 0, 0];
      for (const at of [y * width + x, y * width + x + 1, (y + 1) * width + x, (y + 1) * width + x + 1]) {
        const pixel = [rgb[3 * at]!, rgb[3 * at + 1]!, rgb[3 * at + 2]!] as const;
        planes[at] = Math.round(16 + weigh(LUMA, pixel));
        pixel.forEach((value, channel) => {
          sums[channel]! += value / 4;
        });
      }
      const at = luma + (y * width) / 4 + x / 2;
      planes[at] = Math.round(128 + weigh(BLUE, sums));
      planes[at + luma / 4] = Math.round(128 + weigh(RED, sums));
    }
  }
  return planes;
}

/** ITU-R BT.601, limited range: what red, green and blue (0 to 255) add to luma and to the two differences. */
const LUMA = [0.2568, 0.5041, 0.0979] as const;
const BLUE = [-0.1482, -0.291, 0.4392] as const;
const RED = [0.4392, -0.3678, -0.0714] as const;

const weigh = (weights: readonly number[], rgb: readonly number[]) =>
  weights.reduce((sum, weight, channel) => sum + weight * rgb[channel]!, 0);

/** Chromium's switches for a camera that plays `path` and is allowed without asking. */
export const cameraArgs = (path: string) => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${path}`,
];
