import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openApp } from '../support/app.ts';
import { axeViolations } from '../support/axe.ts';
import { openSamples, SamplesScreen } from '../support/samples-screen.ts';
import { storeSamples } from '../support/stored-samples.ts';

/** What `storeSamples` spreads its samples over, ten of them, by name. */
const TEN = ['Bag', 'Coat', 'Dress', 'Hat', 'Pullover', 'Sandal', 'Scarf', 'Sneaker', 'T-shirt/top', 'Trouser'];
const each = (count: number) => TEN.map((label) => `${label} ${count}`);

/** What the keyboard is on: its class or name, and its place in the class. */
const placeOf = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return `${element?.getAttribute('aria-label')?.split(',')[0]} ${element?.getAttribute('aria-posinset')}`;
  });

describe('the samples', () => {
  it('stand by class, each with what the model thought, and say how to begin where there are none', async () => {
    const app = await openApp();
    const screen = await openSamples(app);
    await app.page.getByText('Nothing here yet').waitFor();
    await screen.button('Add a class of your own').click();
    await screen.name('Mütze');
    await screen.shows('Mütze 0');
    await app.page.reload();
    await screen.shows('Mütze 0');
    await storeSamples(app.page, 30);
    await app.page.reload();
    await screen.shows(...each(3).slice(0, 4), 'Mütze 0', ...each(3).slice(4));
    const words = await screen.pictures.first().getAttribute('aria-label');
    expect(words).toMatch(/^Bag, .+; the model thought .+, \d+ %/);
    await expect
      .poll(() => app.page.locator('storage-line p').first().textContent())
      .toMatch(/[\d.]+ [kMG]B used on this device/);
  });

  it('that a browser has lost are said to be gone, until a person begins anew', async () => {
    const app = await openApp();
    await openSamples(app, 10);
    await expect.poll(() => app.page.evaluate(() => localStorage.getItem('selvedge-kept'))).toContain('"samples":10');
    await app.page.goto('about:blank');
    const session = await app.context.newCDPSession(app.page);
    const origin = new URL(app.url).origin;
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await app.page.goto(`${app.url}#/samples`);
    const gone = app.page.getByRole('alert').filter({ hasText: 'Your samples are gone from this browser' });
    await gone.getByText('There were 10 samples here.').waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.getByRole('button', { name: 'Begin anew' }).click();
    await app.page.getByText('Nothing here yet').waitFor();
    await app.page.reload();
    await app.page.getByText('Nothing here yet').waitFor();
  });

  it('are selected by their ticks, with Shift and by class, moved to another class, deleted, and had back', async () => {
    const app = await openApp();
    const screen = await openSamples(app, 40);
    const { page } = app;
    const bags = page.getByRole('listbox', { name: 'Pictures of Bag' }).getByRole('option');
    await screen.pick(0);
    await bags.nth(2).click({ modifiers: ['Shift'] });
    expect(await screen.selected.count()).toBe(3);
    await bags.nth(1).click();
    expect(await screen.selected.count()).toBe(2);
    await screen.button('It is a …').click();
    await screen.button('Hat').click();
    await screen.shows('Bag 2', 'Coat 4', 'Dress 4', 'Hat 6', ...each(4).slice(4));
    await screen.said.getByText('2 pictures moved to Hat.').waitFor();
    await screen.button('Undo').click();
    await screen.shows(...each(4));
    await screen.button('Select all of Coat').click();
    await screen.button('Delete').click();
    await screen.shows('Bag 4', 'Dress 4', ...each(4).slice(3));
    await screen.button('Undo').click();
    await screen.shows(...each(4));
  });

  it('are looked at with a tap and selected with a long press, whose bar takes no press of the same moment', async () => {
    const app = await openApp({ context: { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true } });
    const screen = await openSamples(app, 40);
    const { page } = app;
    const session = await app.context.newCDPSession(page);
    const middleOf = async (index: number) => {
      const box = (await screen.pictures.nth(index).boundingBox())!;
      return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
    };
    const touch = (type: 'touchStart' | 'touchEnd', points: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await screen.pictures.first().tap();
    await page.getByRole('dialog', { name: 'Bag' }).waitFor();
    expect(await screen.selected.count()).toBe(0);
    await page.getByRole('button', { name: 'Close' }).tap();
    await touch('touchStart', [await middleOf(1)]);
    await expect.poll(() => screen.selected.count()).toBe(1);
    const bar = page.locator('selection-bar .bar');
    expect(await bar.evaluate((element) => getComputedStyle(element).animationName)).toBe('settle');
    await touch('touchEnd', []);
    expect(await screen.selected.count()).toBe(1);
    await screen.pictures.nth(2).tap();
    expect(await screen.selected.count()).toBe(2);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('keep the keyboard’s place when the wheel takes it out of sight; Tab goes to what is seen', async () => {
    const app = await openApp();
    const screen = await openSamples(app, 1000);
    const { page } = app;
    await screen.pictures.first().focus();
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, 1600);
    await expect.poll(() => placeOf(page)).toBe('Pictures of Bag null');
    const scrolled = await page.evaluate(() => scrollY);
    await page.keyboard.press('Tab');
    await expect.poll(() => placeOf(page)).toMatch(/^Bag \d+$/);
    expect(Math.abs((await page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(200);
    await page.mouse.wheel(0, 9000);
    await expect.poll(() => placeOf(page)).toBe('Pictures of Bag null');
    await page.keyboard.press('Home');
    await expect.poll(() => placeOf(page)).toBe('Bag 1');
  });

  it('are worked by the keyboard alone', async () => {
    const app = await openApp();
    const screen = await openSamples(app, 40);
    const { page } = app;
    const { keyboard } = page;
    const place = () => placeOf(page);
    await screen.pictures.first().focus();
    expect(await place()).toBe('Bag 1');
    await keyboard.press('ArrowRight');
    await expect.poll(place).toBe('Bag 2');
    await keyboard.press('Shift+End');
    await expect.poll(place).toBe('Bag 4');
    expect(await screen.selected.count()).toBe(3);
    await keyboard.press('ArrowRight');
    await expect.poll(place).toBe('Coat 1');
    await keyboard.press('Space');
    expect(await screen.selected.count()).toBe(4);
    await keyboard.press('Control+a');
    expect(await screen.selected.count()).toBe(7);
    await keyboard.press('Escape');
    expect(await screen.selected.count()).toBe(0);
    await keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Coat' }).waitFor();
    await keyboard.press('Escape');
    await keyboard.press('Delete');
    await screen.shows('Bag 4', 'Coat 3', ...each(4).slice(2));
  });

  it('change their class together when it is renamed, merged or taken out, and back', async () => {
    const app = await openApp();
    const screen = await openSamples(app, 20);
    const { page } = app;
    const name = page.getByLabel('Name');
    await screen.button('Edit the class Bag').click();
    await name.fill('Rucksack');
    await screen.button('Rename').click();
    await screen.shows('Coat 2', 'Dress 2', 'Hat 2', 'Pullover 2', 'Rucksack 2', ...each(2).slice(5));
    await screen.button('Undo').click();
    await screen.shows(...each(2));
    await screen.button('Edit the class Bag').click();
    await name.fill('Scarf');
    await page.getByText('the 2 pictures of “Bag” join its 2').waitFor();
    await screen.button('Merge').click();
    await screen.shows(...each(2).slice(1, 6), 'Scarf 4', ...each(2).slice(7));
    await screen.button('Undo').click();
    await screen.shows(...each(2));
    await screen.button('Edit the class Hat').click();
    await screen.button('Delete the class').click();
    await screen.shows(...each(2).slice(0, 3), ...each(2).slice(4));
    await screen.button('Undo').click();
    await screen.shows(...each(2));
  });

  it('of another tab are here at once', async () => {
    const app = await openApp();
    const here = await openSamples(app, 10);
    await here.shows(...each(1));
    const page = await app.context.newPage();
    await page.goto(`${app.url}#/samples`);
    const there = new SamplesScreen(page);
    await there.shows(...each(1));
    await there.button('Select all of Hat').click();
    await there.button('Delete').click();
    await here.shows(...each(1).slice(0, 3), ...each(1).slice(4));
  });

  it('in their thousands are in the document only where they are to be seen', async () => {
    const app = await openApp();
    const screen = await openSamples(app, 2000);
    await screen.shows(...each(200));
    expect(await screen.pictures.count()).toBeLessThan(250);
    await app.page.getByRole('heading', { name: 'Trouser' }).scrollIntoViewIfNeeded();
    await app.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const last = app.page.getByRole('option', { name: /^Trouser/ }).last();
    await expect.poll(() => last.getAttribute('aria-posinset')).toBe('200');
    await expect.poll(() => last.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
    expect(await screen.pictures.count()).toBeLessThan(250);
  });
});

describe('the screen Samples', () => {
  it.each([
    ['light', 390],
    ['light', 1280],
    ['dark', 390],
    ['dark', 1280],
  ] as const)('has nothing that axe-core finds wrong, in %s at %i pixels', async (colorScheme, width) => {
    const context = { colorScheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' } as const;
    const app = await openApp({ context });
    const { page } = app;
    const grid = await openSamples(app);
    await page.getByText('Nothing here yet').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await storeSamples(page, 60);
    await page.reload();
    await grid.shows(...each(6));
    await grid.pick(1);
    expect(await axeViolations(page)).toEqual([]);
    await grid.button('Look').click();
    await page.getByRole('dialog').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await grid.button('It is a …').click();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await grid.button('Edit the class Bag').click();
    expect(await axeViolations(page)).toEqual([]);
  });

  it.each([320, 390, 1280])('needs no sideways scrolling at %i pixels, and its targets are large', async (width) => {
    const app = await openApp({ context: { viewport: { width, height: 800 } } });
    const screen = await openSamples(app, 20);
    await screen.pick(0);
    const { scroll, client } = await app.page.evaluate(() => {
      const { scrollWidth: scroll, clientWidth: client } = document.documentElement;
      return { scroll, client };
    });
    expect(scroll).toBeLessThanOrEqual(client);
    for (const button of await app.page.locator('samples-screen').getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(box?.height, await button.textContent().then(String)).toBeGreaterThanOrEqual(44);
    }
  });
});
