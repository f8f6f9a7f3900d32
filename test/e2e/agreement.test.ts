import type { Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { film } from '../support/fake-camera.ts';
import { type HarnessAnswer, openHarness } from '../support/harness.ts';
import { asCameraFrame, CAMERA_FRAME, type Drawn, draw, NO_PHOTOS, photos } from '../support/pictures.ts';

let answer: (picture: Sharp) => Promise<HarnessAnswer>;

beforeAll(async () => {
  answer = await openHarness();
});

/** PNG, so that both sides decode to the same bytes: JPEG decoders differ in the last bit. */
async function compare(app: App, picture: Sharp): Promise<void> {
  const expected = await answer(picture);
  await app.choose('picture.png', 'image/png', await picture.clone().png().toBuffer());
  await expect.poll(() => app.seenPixels()).toEqual(expected.pixels);
  await expect.poll(() => app.anyAnswer()).toBe(expected.name);
}

interface Compared {
  expected: HarnessAnswer;
  /** The app's best class. */
  name: string;
  /** Mean difference of the two 28×28, in steps of 255. */
  off: number;
}

/** The camera's whole way: the app is shown a film of the picture, the command line the picture. */
async function compareFilmed(picture: Sharp): Promise<Compared> {
  const expected = await answer(picture);
  const app = await openApp({ film: await film([picture.clone()]) });
  const name = await app.anyAnswer();
  const seen = await app.seenPixels();
  const off = seen.reduce((sum, value, at) => sum + Math.abs(value - expected.pixels[at]!), 0) / seen.length;
  return { expected, name, off };
}

describe('the command line and the app', () => {
  it('see the same 28×28 in the same drawing, byte for byte, and give the same answer', async () => {
    const app = await openApp();
    for (const garment of ['trouser', 't-shirt', 'dress', 'bag'] satisfies Drawn[]) {
      await compare(app, draw(garment, { width: 900, height: 1200 }, '#813d4f', '#cfd6d8'));
    }
  });

  it('see the same in real photos', async (context) => {
    const found = ['dress', 't-shirt', 'shoes', 'outwear'].flatMap((folder) => photos(folder, 2));
    if (found.length === 0) return context.skip(NO_PHOTOS);
    const app = await openApp();
    for (const path of found) await compare(app, await asCameraFrame(path, { width: 1000, height: 800 }));
  });

  it('see the same through the camera, but for the resolution of its colours', async () => {
    const { expected, name, off } = await compareFilmed(draw('t-shirt', CAMERA_FRAME, '#813d4f', '#cfd6d8'));
    expect(name).toBe(expected.name);
    expect(off).toBeLessThan(1);
  });

  it('see the same through the camera, but for a step of rounding here and there, where there is no colour', async () => {
    const { off } = await compareFilmed(draw('trouser', CAMERA_FRAME, '#555', '#ccc'));
    expect(off).toBeLessThan(0.02);
  });

  it('see the same in real photos through the camera, and say the same unless it is a close call', async (context) => {
    const found = ['dress', 'pants', 't-shirt', 'shoes', 'outwear'].flatMap((folder) => photos(folder, 1));
    if (found.length === 0) return context.skip(NO_PHOTOS);
    const compared: Compared[] = [];
    for (const path of found) compared.push(await compareFilmed(await asCameraFrame(path)));
    for (const { expected, name, off } of compared) {
      if (expected.confidence > 0.6) expect(name).toBe(expected.name);
      // One step of rounding in the colours may turn a doubtful part of the background into garment.
      expect(off).toBeLessThan(8);
    }
    expect(compared.filter(({ off }) => off < 1).length).toBeGreaterThan(found.length / 2);
  });
});
