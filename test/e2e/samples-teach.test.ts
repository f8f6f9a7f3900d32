import { describe, expect, it } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { axeViolations } from '../support/axe.ts';
import { film } from '../support/fake-camera.ts';
import { CAMERA_FRAME, draw } from '../support/pictures.ts';
import { SamplesScreen } from '../support/samples-screen.ts';

const COLOURS = ['#274060', '#602727', '#276040', '#504027', '#402760', '#333333', '#6b4a2b', '#2b6b68'];

/** A camera before which trousers of many colours are held up, so that no two snapshots are one. */
const camera = () =>
  film(
    COLOURS.map((colour) => draw('trouser', CAMERA_FRAME, colour)),
    0.2,
  );

const shutter = ({ page }: App) => page.getByRole('button', { name: 'Take a snapshot' });
const said = ({ page }: App) => page.locator('label-bar undo-bar').getByRole('status');
/** What the app suggests for the picture: one class as right, or several where it is not sure. */
const suggested = ({ page }: App, name: string | RegExp) =>
  page.getByRole('group', { name: 'Teach' }).getByRole('button', { name });
const right = (app: App) => suggested(app, /Trouser$/);
const otherwise = (app: App) => suggested(app, /^(It is a …|Something else)$/);

/** Red, green and blue of the trousers on the frozen picture. */
function frozenColour({ page }: App): Promise<number[]> {
  return page.locator('view-finder canvas').evaluate((canvas) => {
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(640, 187, 1, 1);
    return [...data.slice(0, 3)];
  });
}

/** Takes a snapshot of trousers of another colour: the same once more would be no second sample. */
async function snapshotBeside(app: App, kept: readonly number[]): Promise<void> {
  for (;;) {
    await shutter(app).click();
    const colour = await frozenColour(app);
    if (colour.some((value, channel) => Math.abs(value - kept[channel]!) > 8)) return;
    await app.page.getByRole('button', { name: 'Back to live' }).click();
  }
}

async function samplesOf({ page }: App): Promise<SamplesScreen> {
  await page.getByRole('link', { name: 'Samples' }).click();
  return new SamplesScreen(page);
}

describe('a frozen picture', () => {
  it('is kept with one tap as what the model says, and the camera goes on', async () => {
    const app = await openApp({ film: await camera() });
    await app.answers('Trouser');
    await shutter(app).click();
    await right(app).click();
    await said(app).getByText('Kept as Trouser.').waitFor();
    await shutter(app).waitFor();
    expect(await right(app).count()).toBe(0);
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
    await shutter(app).click();
    const first = await frozenColour(app);
    await otherwise(app).click();
    const dialog = app.page.getByRole('dialog', { name: 'What is it?' });
    await dialog.getByRole('textbox', { name: 'New class' }).fill('Hat');
    await app.page.keyboard.press('Enter');
    await said(app).getByText('Kept as Hat.').waitFor();
    await snapshotBeside(app, first);
    await otherwise(app).click();
    expect(await axeViolations(app.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Hat', exact: true }).click();
    const screen = await samplesOf(app);
    await screen.shows('Hat 2');
  });

  it('that was kept can be taken back', async () => {
    const app = await openApp({ film: await camera() });
    await app.answers('Trouser');
    await shutter(app).click();
    await right(app).click();
    await said(app).getByRole('button', { name: 'Undo' }).click();
    const screen = await samplesOf(app);
    await app.page.getByText('Nothing here yet').waitFor();
    expect(await screen.pictures.count()).toBe(0);
  });
});

describe('a picture from a file', () => {
  it('stays on the screen when it was kept, and moves when it is told anew', async () => {
    const app = await openApp();
    await app.page.getByRole('button', { name: 'Dress' }).click();
    await app.anyAnswer();
    await suggested(app, /./).first().click();
    await said(app)
      .getByText(/^Kept as /)
      .waitFor();
    expect(await suggested(app, /./).count()).toBe(0);
    await app.page.getByRole('button', { name: 'Dress' }).click();
    await app.anyAnswer();
    await otherwise(app).click();
    await app.page.getByRole('dialog').getByRole('button', { name: 'Coat', exact: true }).click();
    await said(app).getByText('One picture here already, from now on as Coat.').waitFor();
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
    await shutter(app).waitFor();
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
    await shutter(app).waitFor();
    const screen = await samplesOf(app);
    await expect.poll(() => screen.pictures.count()).toBeGreaterThanOrEqual(2);
    await screen.button('Undo').click();
    await app.page.getByText('Nothing here yet').waitFor();
  });

  it('works with the space bar, and what it took waits when the question is put off', async () => {
    const app = await openApp({ film: await camera() });
    await app.answers('Trouser');
    await shutter(app).focus();
    await app.holdShutter(
      3,
      () => app.page.keyboard.down('Space'),
      () => app.page.keyboard.up('Space'),
    );
    await app.page.getByRole('dialog').waitFor();
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('button', { name: 'They are a …' }).waitFor();
    await shutter(app).waitFor();
    await app.page.getByRole('button', { name: 'Throw away' }).click();
    expect(await app.page.getByRole('button', { name: 'They are a …' }).count()).toBe(0);
  });
});
