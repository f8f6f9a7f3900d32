import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { lay, overTable } from '../support/garment-table.ts';

const PHONE = { width: 390, height: 844 };

/** The app over a table, with the camera running. */
const openTable = (viewport = PHONE) =>
  openApp({
    init: overTable,
    context: { viewport, hasTouch: true, permissions: ['camera'], reducedMotion: 'reduce' },
  });

/** What the person takes a doubtful garment for. */
const CALLED = 'Dress';

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await locator.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

const guess = ({ page }: App, name: string) =>
  page.getByRole('group', { name: 'Not sure. What is it?' }).getByRole('button', { name, exact: true });

/** What the tally says once so many are kept. */
const soFar = (app: App, count: number) => app.tally.getByText(`${count} so far.`).waitFor();

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
