import { describe, expect, it } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { axeViolations } from '../support/axe.ts';
import { openPile, type PileScreen, wardrobe } from '../support/pile-screen.ts';

/** A system that takes what can be shared, and tells the test what it was given. */
function fakeShareSheet(): void {
  const given: { name: string; type: string; size: number }[] = [];
  Object.assign(window, { given });
  Object.assign(navigator, {
    canShare: ({ files }: ShareData) => files?.every(({ type }) => type === 'text/csv') === true,
    share: async ({ files = [] }: ShareData) => {
      given.push(...files.map(({ name, type, size }) => ({ name, type, size })));
    },
  });
}

const given = (app: App) => app.page.evaluate(() => (window as unknown as { given: { name: string }[] }).given);

async function savedTable(app: App): Promise<{ screen: PileScreen; saved: Buffer }> {
  const screen = await openPile(app);
  await screen.choose(await wardrobe({ garments: 2 }));
  await screen.done(2);
  return { screen, saved: await screen.saved('CSV') };
}

describe('a file that was saved', () => {
  it('can be shared where the system takes such files, and the offer then goes', async () => {
    const app = await openApp({ init: fakeShareSheet });
    const { saved } = await savedTable(app);
    const offer = app.page.locator('share-offer');
    await offer.getByText(/^“Selvedge pile .*\.csv” is saved\.$/).waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
    await offer.getByRole('button', { name: 'Share' }).press('Enter');
    await offer.waitFor({ state: 'detached' });
    expect(await given(app)).toEqual([{ name: expect.stringMatching(/\.csv$/), type: 'text/csv', size: saved.length }]);
    const back = () => app.page.evaluate(() => document.activeElement?.localName);
    expect(await back()).toBe('selvedge-app');
  });

  it('is offered once, and no longer on another screen or where it was put away', async () => {
    const app = await openApp({ init: fakeShareSheet });
    const { screen } = await savedTable(app);
    await screen.saved('CSV');
    const offer = app.page.locator('share-offer');
    await offer.waitFor();
    await offer.getByRole('button', { name: 'Dismiss' }).click();
    expect(await offer.count()).toBe(0);
    await screen.saved('CSV');
    await offer.waitFor();
    await app.page.goto(`${app.url}#/`);
    await offer.waitFor({ state: 'detached' });
  });

  it('is only saved where the system does not take its kind', async () => {
    const app = await openApp({ init: fakeShareSheet });
    const { screen } = await savedTable(app);
    await app.page.locator('share-offer').getByRole('button', { name: 'Dismiss' }).click();
    await screen.saved('JSON');
    await screen.saved('CSV');
    await app.page.locator('share-offer').getByText('.csv').waitFor();
  });
});
