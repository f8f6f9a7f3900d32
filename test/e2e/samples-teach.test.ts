import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { axeViolations } from '../support/axe.ts';
import { film } from '../support/fake-camera.ts';
import { CAMERA_FRAME, draw, drawDoubtful } from '../support/pictures.ts';
import { SamplesScreen } from '../support/samples-screen.ts';

const COLOURS = ['#274060', '#602727', '#276040', '#504027', '#402760', '#333333', '#6b4a2b', '#2b6b68'];

/** A camera before which trousers of many colours are held up, so that no two snapshots are one. */
const camera = () =>
  film(
    COLOURS.map((colour) => draw('trouser', CAMERA_FRAME, colour)),
    0.2,
  );

const said = ({ tally }: App) => tally.getByRole('status');

/** Red, green and blue of the trousers on the frozen picture. */
function frozenColour({ page }: App): Promise<number[]> {
  return page.locator('view-finder canvas').evaluate((canvas) => {
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(640, 187, 1, 1);
    return [...data.slice(0, 3)];
  });
}

/** Asks for the name of trousers of another colour: the same once more would be no second sample. */
async function nameBeside(app: App, kept: readonly number[]): Promise<Locator> {
  for (;;) {
    const dialog = await app.nameIt();
    const colour = await frozenColour(app);
    if (colour.some((value, channel) => Math.abs(value - kept[channel]!) > 8)) return dialog;
    await app.page.keyboard.press('Escape');
    await app.page.locator('video').waitFor();
  }
}

async function samplesOf({ page }: App): Promise<SamplesScreen> {
  await page.getByRole('link', { name: 'Samples' }).click();
  return new SamplesScreen(page);
}

describe('what the camera shows', () => {
  it('is kept with one tap as what the model says, and the camera goes on', async () => {
    const app = await openApp({ film: await camera() });
    await app.offers('Trouser').click();
    await said(app).getByText('Kept as Trouser. 1 so far.').waitFor();
    await app.page.locator('video').waitFor();
    const screen = await samplesOf(app);
    await screen.shows('Trouser 1');
    expect(await screen.pictures.first().getAttribute('aria-label')).toMatch(/the model thought Trouser, /);
    // Headless Chromium refuses to promise anything; either way it is said.
    await expect.poll(() => app.page.locator('storage-line').getByRole('status').textContent()).toMatch(/browser/i);
    await app.page.reload();
    await screen.shows('Trouser 1');
    // What samples are for stands beside them.
    await app.page.getByRole('link', { name: 'Teach it this one' }).click();
    await app.page.getByRole('button', { name: /^Teach it my/ }).waitFor();
  });

  it('is kept as another class, also a new one, which is offered from then on', async () => {
    const app = await openApp({ film: await camera() });
    await app.answers('Trouser');
    const dialog = await app.nameIt();
    const first = await frozenColour(app);
    await dialog.getByRole('textbox', { name: 'New class' }).fill('Hat');
    await app.page.keyboard.press('Enter');
    await said(app).getByText('Kept as Hat. 1 so far.').waitFor();
    await app.page.locator('video').waitFor();
    await nameBeside(app, first);
    expect(await axeViolations(app.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Hat', exact: true }).click();
    await said(app).getByText('Kept as Hat. 2 so far.').waitFor();
    const screen = await samplesOf(app);
    await screen.shows('Hat 2');
  });

  it('is asked about where the app is not sure: its likeliest classes are offered alike, and none of them first', async () => {
    const app = await openApp({ film: await film([drawDoubtful()]) });
    await app.answers('Not sure');
    await app.page.getByRole('button', { name: 'Take a snapshot' }).click();
    const guesses = app.page.getByRole('group', { name: 'Not sure. What is it?' }).getByRole('button');
    await expect.poll(() => guesses.count()).toBe(3);
    const looks = await guesses.evaluateAll((buttons) =>
      buttons.map((button) => [button.clientWidth, getComputedStyle(button).backgroundColor].join()),
    );
    expect(new Set(looks).size).toBe(1);
    expect(await app.page.getByRole('button', { name: /^Keep/ }).count()).toBe(0);
    await guesses.first().click();
    await said(app)
      .getByText(/^Kept as .+\. 1 so far\.$/)
      .waitFor();
    await app.page.locator('video').waitFor();
    expect(await guesses.count()).toBe(0);
  });

  it('that was kept can be taken back', async () => {
    const app = await openApp({ film: await camera() });
    await app.offers('Trouser').click();
    await app.tally.getByRole('button', { name: 'Undo' }).click();
    await said(app).getByText('Nothing kept yet').waitFor();
    const screen = await samplesOf(app);
    await app.page.getByText('Nothing here yet').waitFor();
    expect(await screen.pictures.count()).toBe(0);
  });

  it('is live again when its name is not told after all', async () => {
    const app = await openApp({ film: await camera() });
    await app.answers('Trouser');
    await app.nameIt();
    await app.page.getByRole('button', { name: 'Cancel' }).click();
    await app.page.locator('video').waitFor();
    expect(await said(app).textContent()).toBe('Nothing kept yet');
  });
});

describe('a picture from a file', () => {
  it('stays on the screen when it was kept, and moves, also in the tally, when it is told anew', async () => {
    const app = await openApp();
    await app.page.getByRole('button', { name: 'Dress' }).click();
    await app.offers('Dress').click();
    await said(app).getByText('Kept as Dress. 1 so far.').waitFor();
    await app.answers('Dress');
    expect(await app.offers('Dress').count()).toBe(0);
    const dialog = await app.nameIt();
    await dialog.getByRole('button', { name: 'Coat', exact: true }).click();
    await said(app).getByText('One picture here already, from now on as Coat. 1 so far.').waitFor();
    expect(await app.tally.locator('.classes').textContent()).toBe('Coat 1');
    const screen = await samplesOf(app);
    await screen.shows('Coat 1');
  });
});

describe('holding the shutter', () => {
  it('gives pictures that are not lost without a question, as long as they wait for their name', async () => {
    const app = await openApp({ film: await camera() });
    await app.answers('Trouser');
    await app.holdShutterByMouse(4);
    const picker = app.page.getByRole('dialog', { name: /^What are these \d+ pictures\?$/ });
    await picker.waitFor();
    await app.page.keyboard.press('Escape');
    await picker.waitFor({ state: 'hidden' });
    const question = app.page.waitForEvent('dialog');
    await app.page.evaluate(() => setTimeout(() => location.reload()));
    const dialog = await question;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await app.page.getByRole('button', { name: 'Throw away' }).click();
    await app.shutter.waitFor();
    app.page.on('dialog', () => expect.unreachable('nothing is left to ask about'));
    await app.page.reload();
    await app.answers('Trouser');
  });

  it('takes several pictures a second, asks once what they are, and keeps them together', async () => {
    const app = await openApp({ film: await camera() });
    await app.answers('Trouser');
    await app.holdShutterByMouse(8);
    const dialog = app.page.getByRole('dialog', { name: /^What are these \d+ pictures\?$/ });
    const asked = await dialog.getByRole('heading').textContent();
    expect(Number(asked?.match(/\d+/)?.[0])).toBeGreaterThanOrEqual(4);
    await dialog.getByRole('button', { name: 'Trouser' }).click();
    await said(app)
      .getByText(/^\d+ pictures kept as Trouser\./)
      .waitFor();
    await app.shutter.waitFor();
    const screen = await samplesOf(app);
    await expect.poll(() => screen.pictures.count()).toBeGreaterThanOrEqual(2);
    await screen.button('Undo').click();
    await app.page.getByText('Nothing here yet').waitFor();
  });

  it('works with the space bar, and what it took waits when the question is put off', async () => {
    const app = await openApp({ film: await camera() });
    await app.answers('Trouser');
    await app.shutter.focus();
    await app.holdShutter(
      3,
      () => app.page.keyboard.down('Space'),
      () => app.page.keyboard.up('Space'),
    );
    await app.page.getByRole('dialog').waitFor();
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('button', { name: 'Name them' }).waitFor();
    await app.shutter.waitFor();
    await app.page.getByRole('button', { name: 'Throw away' }).click();
    expect(await app.page.getByRole('button', { name: 'Name them' }).count()).toBe(0);
  });
});
