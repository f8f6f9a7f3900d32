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

/**
 * A film of one picture that loses nothing but the colours' resolution: YUV4MPEG2, 4:2:0. Chromium takes the JPEGs of
 * the other kind for limited range, which makes their light 16 % steeper.
 * @param picture of even width and height
 * @returns the path of the film
 */
export async function exactFilm(picture: Sharp): Promise<string> {
  const { data, info } = await picture.removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const luma = Buffer.alloc(width * height);
  const chroma = [Buffer.alloc((width * height) / 4), Buffer.alloc((width * height) / 4)] as const;
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const sums = [0, 0, 0];
      for (const at of [y * width + x, y * width + x + 1, (y + 1) * width + x, (y + 1) * width + x + 1]) {
        const rgb = [data[3 * at]!, data[3 * at + 1]!, data[3 * at + 2]!] as const;
        luma[at] = Math.round(16 + weigh(LUMA, rgb));
        rgb.forEach((value, channel) => {
          sums[channel]! += value / 4;
        });
      }
      const at = (y * width) / 4 + x / 2;
      chroma[0][at] = Math.round(128 + weigh(BLUE, sums));
      chroma[1][at] = Math.round(128 + weigh(RED, sums));
    }
  }
  const path = join(mkdtempSync(join(tmpdir(), 'selvedge-film-')), 'camera.y4m');
  const header = `YUV4MPEG2 W${width} H${height} F30:1 Ip A1:1 C420\n`;
  await writeFile(path, Buffer.concat([Buffer.from(header), Buffer.from('FRAME\n'), luma, ...chroma]));
  return path;
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
