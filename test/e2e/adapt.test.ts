import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { axeViolations } from '../support/axe.ts';
import { film } from '../support/fake-camera.ts';
import { CAMERA_FRAME } from '../support/pictures.ts';

const COLOURS = ['#274060', '#602727', '#276040', '#504027', '#402760', '#333333', '#6b4a2b', '#2b6b68'];

/** A pleated skirt, which is none of the ten classes, so that the model that ships takes it for something else. */
function skirt(colour: string) {
  const { width, height } = CAMERA_FRAME;
  const scale = (0.7 * height) / 100;
  const move = `translate(${width / 2 - 50 * scale} ${height / 2 - 50 * scale}) scale(${scale})`;
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#e9e6df"/>
    <path transform="${move}" d="M36 14 H64 V20 L88 84 L74 88 L62 84 L50 88 L38 84 L26 88 L12 84 L36 20 Z" fill="${colour}"/></svg>`),
  );
}

const camera = () => film(COLOURS.map(skirt), 0.3);

const teach = ({ page }: App) => page.getByRole('button', { name: /^Teach it my \d+ samples$/ });
const go = ({ page }: App, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/** Labels what the camera shows, ten times and more, by holding the shutter. */
async function label(app: App, name: string): Promise<void> {
  const { page } = app;
  await app.holdShutterByMouse(18);
  const dialog = page.getByRole('dialog', { name: /^What are these \d+ pictures\?$/ });
  await dialog.getByRole('textbox', { name: 'New class' }).fill(name);
  await page.keyboard.press('Enter');
  await app.tally.getByText(new RegExp(`kept as ${name}`)).waitFor();
}

/** The class that the live view names, sure or not. */
const best = ({ page }: App) => page.locator('prediction-view li span').first().textContent();

/** Looks at the garment again: the camera rests while another screen is open, and runs again by itself. */
async function look(app: App): Promise<void> {
  await go(app, '#/classify');
  await app.page.locator('video').waitFor();
}

async function taught(app: App): Promise<void> {
  await go(app, '#/train/adapt');
  await teach(app).click();
  await app.page.getByRole('heading', { name: /^(Better|No change|Worse): / }).waitFor();
}

/** Ends the worker that taught, as a browser does that runs out of memory, and waits for the next. */
async function endWorker({ page }: App): Promise<void> {
  const worker = page.workers().find((candidate) => candidate.url().includes('classifier'))!;
  const restarted = page.waitForEvent('worker');
  await worker.evaluate(() => self.close()).catch(() => {});
  await restarted;
}

describe('teaching one’s own clothes, offline', () => {
  it('makes the live view right, also after a reload; outlives the worker that taught; and can be discarded', async () => {
    const app = await openApp({ offlineCopy: true, film: await camera() });
    await app.status.getByText('Works offline').waitFor();
    await app.goOffline();
    const wrong = await app.anyAnswer();
    expect(wrong).not.toBe('Skirt');
    await label(app, 'Skirt');

    await taught(app);
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.getByRole('button', { name: 'Discard' }).click();
    await teach(app).waitFor();
    await look(app);
    await app.cameraShows(45);
    expect(await app.anyAnswer()).not.toBe('Skirt');

    await taught(app);
    await endWorker(app);
    await app.page.getByRole('button', { name: 'Keep and use it' }).click();
    await app.page.getByText('and in use from now on').waitFor();
    await look(app);
    await expect.poll(() => best(app)).toBe('Skirt');
    await app.page.reload();
    await expect.poll(() => best(app)).toBe('Skirt');
  });
});
