import { describe, expect, it } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { axeViolations } from '../support/axe.ts';
import { foreignOnnx } from '../support/foreign-onnx.ts';
import { draw } from '../support/pictures.ts';

/** Opens Models and gives it files as a person chooses them. */
async function bring(app: App, ...files: { name: string; buffer: Buffer }[]): Promise<void> {
  await app.page.getByRole('link', { name: 'Models' }).first().click();
  const chosen = files.map((file) => ({ ...file, mimeType: 'application/octet-stream' }));
  await app.page.locator('models-screen #files').setInputFiles(chosen);
}

describe('a model from elsewhere', () => {
  it('is asked about, shown at work, kept, and then classifies in colour, without a network', async () => {
    const app = await openApp({ offlineCopy: true });
    await app.status.getByText('Works offline').waitFor();
    await app.goOffline();
    await bring(app, { name: 'hats.onnx', buffer: Buffer.from(foreignOnnx({ side: 32, channels: 3, classes: 3 })) });
    const panel = app.page.locator('proposal-panel');
    await panel.getByText('it takes 32×32 pixels in colour and tells 3 classes').waitFor();
    await expect.poll(() => panel.locator('pixel-picture').count()).toBeGreaterThan(3);
    const answers = () => panel.locator('li').allTextContents();
    const before = await answers();
    await panel.getByRole('combobox', { name: 'Numbers from black to white' }).selectOption({ label: '0 to 255' });
    await expect.poll(answers).not.toEqual(before);
    expect(await axeViolations(app.page)).toEqual([]);

    const classes = panel.getByRole('textbox', { name: /^Classes/ });
    await classes.fill('Cap\nBeret');
    await classes.blur();
    await panel.getByText('It tells 3 classes apart, and here are 2.').waitFor();
    await classes.fill('Cap\nBeret\nTop hat');
    await classes.blur();
    await panel.getByRole('textbox', { name: 'Name' }).fill('Hats');
    await panel.getByRole('button', { name: 'Keep it' }).click();
    const card = app.page.locator('model-card', { hasText: 'Hats' });
    await card.getByText('It cannot be taught').waitFor();
    await card.getByRole('button', { name: 'Use Hats' }).click();
    await app.page.getByText('“Hats” is in use.').waitFor();

    await app.page.getByRole('link', { name: 'Classify' }).first().click();
    await app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());
    expect(['Cap', 'Beret', 'Top hat']).toContain(await app.anyAnswer());
    const seen = app.page.locator('seen-picture canvas');
    expect(await seen.getAttribute('aria-label')).toBe('The 32 by 32 pixels that the network saw');
    expect(await app.page.getByRole('button', { name: 'Why?' }).count()).toBe(0);
  });

  it('that cannot be opened is told of by what it is, and nothing is kept', async () => {
    const app = await openApp();
    await bring(app, { name: 'model.h5', buffer: Buffer.from('\x89HDF\r\n\x1a\n, and more', 'latin1') });
    const alert = app.page
      .locator('models-screen > error-notice, models-screen error-notice')
      .first()
      .getByRole('alert');
    await expect.poll(() => alert.textContent()).toMatch(/“model.h5” is a Keras model in HDF5: convert it/);
    await bring(app, { name: 'model.json', buffer: Buffer.from(LACKING) });
    await expect.poll(() => alert.textContent()).toMatch(/“group1-shard2of2.bin” is missing/);
    expect(await app.page.locator('proposal-panel').count()).toBe(0);
  });
});

const LACKING = JSON.stringify({
  format: 'layers-model',
  modelTopology: { class_name: 'Sequential', config: [] },
  weightsManifest: [
    { paths: ['group1-shard2of2.bin'], weights: [{ name: 'dense/kernel', shape: [2, 2], dtype: 'float32' }] },
  ],
});
