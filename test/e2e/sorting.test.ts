import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { type Laid, lay, overTable } from '../support/garment-table.ts';
import { CLASS_OF } from '../support/pictures.ts';
import { SamplesScreen } from '../support/samples-screen.ts';

const PHONE = { width: 390, height: 844 };

/** The app over a table, with the camera running. */
const openTable = (viewport = PHONE) =>
  openApp({
    init: overTable,
    context: { viewport, hasTouch: true, permissions: ['camera'], reducedMotion: 'reduce' },
  });

const COUNT = 60;
const SURE = ['trouser', 't-shirt', 'dress', 'bag'] as const;
/** Of each twelve garments the last is one that the app is not sure of, until it was told once. */
const pile = Array.from({ length: COUNT }, (_, i): Laid => (i % 12 === 11 ? 'doubtful' : SURE[i % SURE.length]!));
/** What the person takes the doubtful ones for. */
const CALLED = 'Dress';
const nameOf = (garment: Laid) => (garment === 'doubtful' ? CALLED : CLASS_OF[garment]);
/** As many colours as garments. Those of doubtful ones are near each other: in another the app may be sure. */
const colourOf = (i: number) =>
  pile[i] === 'doubtful'
    ? `rgb(39 ${64 + Math.floor(i / 12)} 96)`
    : `rgb(${30 + (i % 5) * 6} ${50 + Math.floor(i / 5) * 2} ${90 - (i % 7) * 4})`;

/** The thumb of the hand that holds the phone: it counts its taps, and reaches the lower half of the screen. */
class Thumb {
  taps = 0;
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  async at({ x, y }: { x: number; y: number }): Promise<void> {
    expect(y, 'within reach').toBeGreaterThan(PHONE.height / 2);
    this.taps++;
    await this.#app.page.touchscreen.tap(x, y);
  }

  async on(button: Locator): Promise<void> {
    await button.waitFor();
    await this.at(await middleOf(button));
  }
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await locator.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

const guess = ({ page }: App, name: string) =>
  page.getByRole('group', { name: 'Not sure. What is it?' }).getByRole('button', { name, exact: true });

/** What the tally says once so many are kept. */
const soFar = (app: App, count: number) => app.tally.getByText(`${count} so far.`).waitFor();

describe('sorting a pile with one thumb', () => {
  it('takes at most 1.2 taps a garment, loses none and gets none wrong, double taps and a mistake among them', async () => {
    const app = await openTable();
    const thumb = new Thumb(app);
    app.page.on('filechooser', () => expect.unreachable('no tap is meant to choose a file'));
    await app.shutter.waitFor();
    const place = await middleOf(app.shutter);
    for (const [i, garment] of pile.entries()) {
      await lay(app, garment, colourOf(i));
      if (garment === 'doubtful' && pile.indexOf('doubtful') === i) {
        await app.answers('Not sure');
        await thumb.at(place);
        await thumb.on(guess(app, CALLED));
      } else {
        await app.offers(nameOf(garment)).waitFor();
        await thumb.at(place);
        // A thumb that trembles.
        if (i % 20 === 9) await thumb.at(place);
      }
      await soFar(app, i + 1);
      if (i === 30) {
        await thumb.on(app.page.getByRole('button', { name: 'Undo' }));
        await app.tally.getByText(`${i} kept`).waitFor();
        await thumb.on(app.page.getByRole('button', { name: 'Something else' }));
        const name = app.page.getByRole('dialog').getByRole('button', { name: CLASS_OF[garment as 'dress'] });
        await name.waitFor();
        // What comes sooner than a person can read the question belongs to the press that brought it.
        await app.page.waitForTimeout(600);
        await thumb.on(name);
        await soFar(app, i + 1);
      }
      // As long as it takes to lay the next one there.
      await app.cameraShows(6);
      expect(await middleOf(app.shutter), 'the shutter has not moved').toEqual(place);
    }
    expect(thumb.taps / COUNT).toBeLessThanOrEqual(1.2);
    await app.page.getByRole('link', { name: 'Samples' }).tap();
    const names = pile.map(nameOf);
    const headings = [...new Set(names)].map((name) => `${name} ${names.filter((each) => each === name).length}`);
    await new SamplesScreen(app.page).shows(...headings.sort());
  });
});

const WINDOWS = [
  ['a phone', PHONE],
  ['a phone on its side', { width: 844, height: 390 }],
  ['a tablet', { width: 820, height: 1180 }],
  ['a laptop', { width: 1280, height: 800 }],
] as const;

describe.each(WINDOWS)('on %s', (_, viewport) => {
  it('all that sorting takes is in the window, beside each other where its shape allows, and the shutter stays', async () => {
    const app = await openTable(viewport);
    const box = async (selector: string) => (await app.page.locator(selector).boundingBox())!;
    const upright = viewport.width / viewport.height < 5 / 8;
    const lower = (await box('app-nav nav')).y > viewport.height / 2 ? (await box('app-nav nav')).y : viewport.height;
    await lay(app, 'trouser');
    await app.offers('Trouser').waitFor();
    await app.tally.getByText('Nothing kept yet').waitFor();
    const shutter = await box('shutter-bar .shutter');
    const look = async () => {
      for (const part of ['answer-line .line', 'kept-tally', 'shutter-bar .shutter', 'shutter-bar']) {
        const { x, y, width, height } = await box(part);
        expect([part, x >= 0, x + width <= viewport.width, y >= 0, y + height <= lower + 0.5]).toEqual([
          part,
          true,
          true,
          true,
          true,
        ]);
      }
      expect(await box('shutter-bar .shutter')).toEqual(shutter);
      const [picture, controls] = [await box('view-finder'), await box('.controls')];
      if (upright) {
        expect(picture).toMatchObject({ x: 0, width: viewport.width });
        expect(picture.y + picture.height, 'down to the bar of screens').toBeCloseTo(lower, 0);
      } else expect(picture.x + picture.width, 'beside the picture').toBeLessThanOrEqual(controls.x);
    };
    await look();
    await app.shutter.tap();
    await soFar(app, 1);
    // The answer that was is taken away, and the next one on its way.
    await app.offers('Trouser').waitFor();
    await look();
    await lay(app, 'doubtful');
    await app.answers('Not sure');
    await app.cameraShows(6);
    await app.shutter.tap();
    await guess(app, CALLED).waitFor();
    await look();
  });
});

describe('a double tap on the shutter', () => {
  // Milliseconds between the taps.
  it.each([0, 100, 200, 300])('with %i ms between is one, opens nothing and keeps nothing twice', async (between) => {
    const app = await openTable();
    app.page.on('filechooser', () => expect.unreachable('nothing is to be chosen'));
    await app.shutter.waitFor();
    const { x, y } = await middleOf(app.shutter);
    const { touchscreen } = app.page;
    // A finger does not wait until the page has seen its first tap.
    const twice = () =>
      Promise.all([touchscreen.tap(x, y), app.page.waitForTimeout(between).then(() => touchscreen.tap(x, y))]);
    await lay(app, 'trouser');
    await app.offers('Trouser').waitFor();
    await twice();
    await soFar(app, 1);
    await app.cameraShows(6);
    await lay(app, 'doubtful');
    await app.answers('Not sure');
    await app.cameraShows(6);
    await twice();
    // Asked about, and not gone again.
    await guess(app, CALLED).waitFor();
    await app.page.getByRole('button', { name: 'Back to live' }).click();
    await app.page.getByRole('button', { name: 'Take a snapshot' }).waitFor();
    expect(await app.tally.getByRole('status').textContent()).toContain('1 so far.');
  });
});

/** Tells how many milliseconds the last two taps of the page were apart. */
async function tapsApart({ page }: App): Promise<() => Promise<number>> {
  const taps = await page.evaluateHandle(() => {
    const times: number[] = [];
    addEventListener('pointerdown', ({ timeStamp }) => times.push(timeStamp), true);
    return times;
  });
  return () => taps.evaluate((times) => times.at(-1)! - times.at(-2)!);
}

describe('a double tap on “Something else”', () => {
  it('opens the question and answers nothing', async () => {
    const app = await openTable();
    await lay(app, 'trouser');
    await app.offers('Trouser').waitFor();
    const { x, y } = await middleOf(app.page.getByRole('button', { name: 'Something else' }));
    const { touchscreen } = app.page;
    const apart = await tapsApart(app);
    const dialog = app.page.getByRole('dialog', { name: 'What is it?' });
    await Promise.all([touchscreen.tap(x, y), app.page.waitForTimeout(150).then(() => touchscreen.tap(x, y))]);
    // On a busy machine they may come too far apart to be one, and the second closes the question as it should.
    if ((await apart()) < 400) {
      await dialog.waitFor();
      expect(await dialog.isVisible()).toBe(true);
    }
    expect(await app.tally.getByRole('status').textContent()).toBe('Nothing kept yet');
  });
});

describe('the details', () => {
  it('are on a sheet that is pulled up, and go down by Escape, by a press beside it and by the thumb', async () => {
    const app = await openTable();
    await lay(app, 'trouser');
    await app.offers('Trouser').waitFor();
    const { page } = app;
    const sheet = page.getByRole('dialog', { name: 'Details' });
    expect(await page.locator('seen-picture').count()).toBe(0);
    await page.getByRole('button', { name: 'Details' }).tap();
    await sheet.waitFor();
    await page.locator('seen-picture').waitFor();
    await page.getByText(/Answer in/).waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });

    const { x, y } = await middleOf(page.locator('answer-line .line'));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 80);
    await page.mouse.up();
    await sheet.waitFor();
    await page.mouse.click(x, 100);
    await sheet.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Details' }).click();
    await page.getByRole('button', { name: 'Why?' }).click();
    // On the picture, which the sheet would hide.
    await sheet.waitFor({ state: 'detached' });
    await page.locator('evidence-map').waitFor();
  });
});
