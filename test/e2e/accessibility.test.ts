import { describe, expect, it } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { axeViolations } from '../support/axe.ts';
import { film } from '../support/fake-camera.ts';
import { draw, drawDoubtful } from '../support/pictures.ts';

const SCREENS = [
  ['light', 390],
  ['light', 1280],
  ['dark', 390],
  ['dark', 1280],
] as const;

describe('axe-core finds nothing wrong', () => {
  it.each(SCREENS)('in %s at %i pixels', async (colorScheme, width) => {
    const context = { colorScheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' } as const;
    const app = await openApp({ offlineCopy: true, context });
    await app.computesOn('WASM');
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.getByRole('button', { name: 'Start camera' }).click();
    await app.notice.getByText('No camera was found.').waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.getByRole('button', { name: 'Ankle boot' }).click();
    await app.isAnswered();
    expect(await axeViolations(app.page)).toEqual([]);
    await app.status.click();
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it('with the camera running', async () => {
    const app = await openApp({ film: await film([draw('trouser')]), context: { reducedMotion: 'reduce' } });
    await app.answers('Trouser');
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.getByRole('button', { name: 'Why?' }).click();
    await app.page.locator('evidence-map').waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
  });
});

/** Each screen's address and what its heading says. */
const ROUTES = [
  ['samples', 'Samples'],
  ['pile', 'Many pictures'],
  ['train', 'Train a network from scratch'],
  ['train/runs', 'Runs'],
  ['train/experiments', 'A grid'],
  ['evaluate', 'Evaluate'],
  ['models', 'Models'],
] as const;

const COLOURS = [
  ['the person’s own light colours', { forcedColors: 'active', colorScheme: 'light' }],
  ['the person’s own dark colours', { forcedColors: 'active', colorScheme: 'dark' }],
  ['more contrast', { contrast: 'more', colorScheme: 'light' }],
] as const;

describe.each(COLOURS)('in %s', (_, media) => {
  const context = { ...media, viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' } as const;

  it('axe-core finds nothing wrong on any screen', async () => {
    const app = await openApp({ context });
    await app.page.getByRole('button', { name: 'Ankle boot' }).click();
    await app.isAnswered();
    expect(await axeViolations(app.page)).toEqual([]);
    for (const [route, heading] of ROUTES) {
      await app.page.goto(`${app.url}#/${route}`);
      await app.page.getByRole('heading', { name: heading }).waitFor();
      expect([route, ...(await axeViolations(app.page))]).toEqual([route]);
    }
  });

  it('the page that one is on, what is pressed and how long a bar is can be seen', async () => {
    const app = await openApp({ context });
    await app.page.getByRole('button', { name: 'Ankle boot' }).click();
    await app.isAnswered();
    const colour = (selector: string, property: 'color' | 'backgroundColor') =>
      app.page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element)[name], property);
    expect(await colour('app-nav a[aria-current]', 'color')).not.toBe(
      await colour('app-nav a:not([aria-current])', 'color'),
    );
    const details = app.page.getByRole('button', { name: 'Details' });
    await details.click();
    expect(await colour('fraction-bar div', 'backgroundColor')).not.toBe(
      await colour('fraction-bar', 'backgroundColor'),
    );
    const why = 'prediction-view button[aria-pressed]';
    const released = await colour(why, 'backgroundColor');
    await app.page.locator(why).click();
    await app.page.locator('evidence-map').waitFor();
    await details.click();
    await app.page.locator('prediction-view button[aria-pressed=true]').waitFor();
    expect(await colour(why, 'backgroundColor')).not.toBe(released);
  });
});

describe('text of twice the size', () => {
  it.each([390, 320])('leaves no screen wider than a window of %i pixels, and cuts no name', async (width) => {
    const app = await openApp({
      context: { viewport: { width, height: 844 } },
      init: () => {
        document.addEventListener('DOMContentLoaded', () => {
          document.documentElement.style.fontSize = '200%';
        });
      },
    });
    const { page } = app;
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    await page.getByRole('button', { name: 'Ankle boot' }).click();
    await app.answers('Ankle boot');
    expect(await wide()).toBe(width);
    const cut = await app.heading.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    expect(cut).toBe(false);
    for (const button of await page.locator('classify-screen').getByRole('button').all()) {
      const hidden = await button.evaluate(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth > clientWidth || scrollHeight > clientHeight,
      );
      expect([await button.textContent(), hidden]).toEqual([await button.textContent(), false]);
    }
    for (const [route, heading] of ROUTES) {
      await page.goto(`${app.url}#/${route}`);
      await page.getByRole('heading', { name: heading }).waitFor();
      expect([route, await wide()]).toEqual([route, width]);
    }
    await page.getByRole('link', { name: 'Classify' }).click();
    await page.locator('classify-screen').waitFor();
    await page.getByRole('link', { name: 'Models' }).click();
    await page.getByRole('heading', { name: 'Models' }).waitFor();
  });
});

/** Presses Tab until the focused element bears this name; returns the names on the way. */
async function tabTo(app: App, name: string): Promise<string[]> {
  const names: string[] = [];
  for (let presses = 0; presses < 30; presses++) {
    await app.page.keyboard.press('Tab');
    const focused = await app.page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const style = element === null ? undefined : getComputedStyle(element);
      const visible =
        style !== undefined && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
      return { name: (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim(), visible };
    });
    names.push(focused.name);
    if (focused.name !== '')
      expect(focused, `the focus on ${focused.name} is to be seen`).toMatchObject({ visible: true });
    if (focused.name === name) return names;
  }
  throw new Error(`Tab does not reach "${name}", but: ${names.join(', ')}`);
}

/** Waits until the focus is on a button of this name. */
const focused = ({ page }: App, name: string) =>
  page
    .locator('classify-screen button:focus')
    .and(page.getByRole('button', { name, exact: true }))
    .waitFor();

describe('the keyboard alone', () => {
  it('reaches the state, the camera, the files and the examples in the order of the screen, and works them', async () => {
    const app = await openApp({ offlineCopy: true, film: await film([draw('trouser')]), context: { permissions: [] } });
    await app.answers('Trouser');
    await app.status.getByText('Works offline').waitFor();
    const { keyboard } = app.page;
    await tabTo(app, 'Works offline');
    await keyboard.press('Enter');
    await app.page.getByRole('dialog', { name: 'Offline use and installation' }).getByText('WASM + SIMD').waitFor();
    await keyboard.press('Escape');
    await tabTo(app, 'Pause the camera');
    await app.offers('Trouser').waitFor();
    await tabTo(app, 'Keep: Trouser');
    await keyboard.press('Space');
    await app.tally.getByText('Kept as Trouser. 1 so far.').waitFor();
    // The focus stays where the hand is.
    await focused(app, 'Keep: Trouser');
    await keyboard.press('Shift+Tab');
    await keyboard.press('Shift+Tab');
    await focused(app, 'Undo');
    await keyboard.press('Enter');
    // What had it is gone, and the next thing to do has it.
    await focused(app, 'Keep: Trouser');
    await tabTo(app, 'Bag');
    await keyboard.press('Enter');
    await app.answers('Bag');
  });

  it('is led to the question and back to the shutter where the app is not sure', async () => {
    const app = await openApp({ film: await film([drawDoubtful()]) });
    await app.answers('Not sure');
    const { keyboard } = app.page;
    await app.shutter.focus();
    await keyboard.press('Space');
    // On none of the answers: a key that is pressed twice gives none.
    await app.page.locator('label-bar [role=group]:focus').waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await app.tally.getByText('1 so far.').waitFor();
    await focused(app, 'Take a snapshot');
    await keyboard.press('Shift+Tab');
    await focused(app, 'Something else');
    await keyboard.press('Enter');
    await app.page.getByRole('dialog', { name: 'What is it?' }).waitFor();
    await keyboard.press('Escape');
    await focused(app, 'Something else');
  });

  it('hears the answer: a status says the class and its share as the screen does', async () => {
    const app = await openApp({ offlineCopy: true });
    await app.page.getByRole('button', { name: 'Trouser' }).click();
    const status = app.page.locator('answer-line').getByRole('status');
    await expect.poll(() => status.textContent()).toMatch(/^Trouser, /);
    const shown = await app.page.locator('answer-line .share').textContent();
    expect(await status.textContent()).toBe(`Trouser, ${shown}`);
  });
});

/** How much wider than the window the page is, in pixels. */
const overhang = (app: App) =>
  app.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The words of the header's status with which the page is too wide. They are set, since some last for a moment only. */
async function tooWide(app: App): Promise<string[]> {
  const status = app.page.locator('app-status');
  const ready = await status.evaluate((element) => Reflect.get(element, 'engine'));
  const engine = (backend: string, kernels: string) => {
    const { report } = ready as { report: { engine: object } };
    return { phase: 'ready', report: { ...report, engine: { ...report.engine, backend, kernels } } };
  };
  const engines = [
    { phase: 'starting' },
    { phase: 'failed', code: 'engine-unavailable' },
    engine('wasm', 'relaxed-simd'),
    engine('webgl', 'none'),
    engine('cpu', 'none'),
  ];
  const wide: string[] = [];
  for (const phase of ['checking', 'storing', 'ready', 'incomplete', 'unavailable']) {
    for (const state of engines) {
      await status.evaluate((element, value) => Object.assign(element, value), { engine: state, offline: { phase } });
      const over = await overhang(app);
      if (over > 0) wide.push(`${await app.status.innerText()}: ${over} px`);
    }
  }
  return wide;
}

describe('the screen', () => {
  it.each([320, 390, 1280])(
    'needs no sideways scrolling at %i pixels, and its targets are 44 pixels high',
    async (width) => {
      const app = await openApp({ offlineCopy: true, context: { viewport: { width, height: 800 } } });
      await app.page.getByRole('button', { name: 'Trouser' }).click();
      await app.isAnswered();
      await app.status.getByText('Works offline').waitFor();
      expect(await overhang(app)).toBeLessThanOrEqual(0);
      for (const button of await app.page.getByRole('button').all()) {
        const box = await button.boundingBox();
        expect(box?.height, await button.textContent().then(String)).toBeGreaterThanOrEqual(44);
      }
    },
  );

  it('needs none at 320 pixels whatever the header says', async () => {
    const app = await openApp({ offlineCopy: true, context: { viewport: { width: 320, height: 800 } } });
    await app.status.getByText('Works offline').waitFor();
    await app.computesOn('WASM');
    expect(await tooWide(app)).toEqual([]);
  });
});
