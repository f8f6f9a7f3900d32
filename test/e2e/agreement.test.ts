import type { Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { type HarnessAnswer, openHarness } from '../support/harness.ts';
import { asCameraFrame, type Drawn, draw, NO_PHOTOS, photos } from '../support/pictures.ts';

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
});
