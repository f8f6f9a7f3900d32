import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_TAGS } from '../../src/text/languages.ts';
import { type App, openApp } from '../support/app.ts';
import { draw } from '../support/pictures.ts';
import { speakPseudo } from '../support/pseudo-language.ts';
import { keepEverything } from '../support/storage-screen.ts';

const ROUTES = [
  'classify',
  'samples',
  'pile',
  'train/adapt',
  'train',
  'train/runs',
  'train/experiments',
  'evaluate',
  'models',
  'storage',
];

const menu = (page: Page) => page.locator('language-menu select');

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

/** The languages whose texts the page has asked for. */
function watchLanguages(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, tag] = /language-([a-z]+)-[\w-]+\.js$/.exec(request.url()) ?? [];
    if (tag !== undefined) asked.push(tag);
  });
  return asked;
}

describe('the language', () => {
  it('is the browser’s, and fetches no other one', async () => {
    const app = await openApp({ context: { locale: 'de-AT' } });
    const asked = watchLanguages(app.page);
    await app.page.reload();
    await heading(app.page, 'Halte ein Kleidungsstück ins Bild');
    expect(asked).toEqual(['de']);
    expect(await app.page.locator('html').getAttribute('lang')).toBe('de');
    await app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());
    await app.answers('Tasche');
    await app.page.goto(`${app.url}#/models`);
    await app.page
      .getByText(/9\d,\d\d\s%/)
      .first()
      .waitFor();
  });

  it('is English for a browser whose languages the app does not speak', async () => {
    const app = await openApp({ context: { locale: 'is-IS' } });
    const asked = watchLanguages(app.page);
    await app.page.reload();
    await heading(app.page, 'Hold a garment in the frame');
    expect(asked).toEqual([]);
  });

  it('is changed in the header, keeps the focus and the picture there, and is remembered', async () => {
    const app = await openApp();
    const { page } = app;
    await app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());
    await app.answers('Bag');
    await menu(page).selectOption('fr');
    await app.answers('Sac');
    expect(await menu(page).evaluate((select) => (select.getRootNode() as ShadowRoot).activeElement === select)).toBe(
      true,
    );
    await page.reload();
    await page.getByRole('link', { name: 'Reconnaître' }).waitFor();
    await menu(page).selectOption('en');
    await heading(page, 'Hold a garment in the frame');
  });

  it('is spoken without a network once the page says that it works offline', async () => {
    const app = await openApp({ offlineCopy: true, context: { locale: 'de' } });
    await app.status.getByText('Offline bereit').waitFor();
    await app.goOffline();
    await app.page.reload();
    await heading(app.page, 'Halte ein Kleidungsstück ins Bild');
    await app.status.getByText('Offline bereit').waitFor();
  });

  it('that cannot be fetched is told of, and the page goes on in the one before', async () => {
    const app = await openApp({ offlineCopy: true, expected: /ERR_|dynamically imported/ });
    const { page } = app;
    await app.status.getByText('Works offline').waitFor();
    await app.goOffline();
    await menu(page).selectOption('pl');
    await page.getByText('This language could not be fetched.').waitFor();
    expect(await menu(page).inputValue()).toBe('en');
    await app.goOnline();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await menu(page).selectOption('pl');
    await page.getByRole('link', { name: 'Rozpoznaj' }).waitFor();
  });

  it('names each language by its own name', async () => {
    const { page } = await openApp();
    expect(await menu(page).locator('option').count()).toBe(LANGUAGE_TAGS.length);
    await menu(page).locator('option', { hasText: '日本語' }).waitFor({ state: 'attached' });
  });
});

/** What is on the screen, or is read to those who do not see it. */
interface Seen {
  words: string[];
  /** Buttons and links whose words do not fit into them. */
  cut: string[];
  /** Pixels by which the page is wider than the window. */
  over: number;
}

function look(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const words: string[] = [];
    const cut: string[] = [];
    const visit = (node: Node): void => {
      if (node instanceof Text) {
        // Names of languages, and what the machine says, are marked by their own.
        if (node.parentElement?.closest('[lang]:not(html), style, script') == null) words.push(node.data);
        return;
      }
      if (node instanceof Element) {
        if (!node.checkVisibility()) return;
        for (const name of ['aria-label', 'title', 'alt', 'placeholder']) words.push(node.getAttribute(name) ?? '');
        if (
          node.matches('button, a') &&
          node.scrollWidth > node.clientWidth + 1 &&
          getComputedStyle(node).display !== 'inline'
        )
          cut.push(node.textContent.trim());
        if (node.shadowRoot) visit(node.shadowRoot);
      }
      for (const child of node.childNodes) visit(child);
    };
    visit(document.body);
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return { words: words.map((text) => text.trim()).filter((text) => text !== ''), cut, over };
  });
}

/** Goes to every screen, with something of everything on it. */
async function seeAll(app: App): Promise<Map<string, Seen>> {
  const { page } = app;
  await app.computesOn('WASM');
  await keepEverything(page, 12);
  await page.reload();
  await app.computesOn('WASM');
  await app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());
  await app.isAnswered();
  const seen = new Map<string, Seen>();
  for (const route of ROUTES) {
    await page.goto(`${app.url}#/${route}`);
    await page.locator('main .loading').waitFor({ state: 'detached' });
    await page.locator('main > *').first().waitFor();
    // What is read from storage has come once nothing changes any more.
    let before = '';
    await expect
      .poll(async () => {
        const now = JSON.stringify(await look(page));
        const same = now === before;
        before = now;
        return same;
      })
      .toBe(true);
    seen.set(route, JSON.parse(before) as Seen);
  }
  return seen;
}

/** Names, what a person has called so, and what `Intl` puts between the things of a list. */
const NO_WORDS =
  /^(Selvedge|WASM \+ SIMD|WebGL|CPU|Fashion-MNIST|Mine|Mine, taught|ended|waits|Which width|Hat|Scarf|Not seen yet|starter|camera|best|fashion-mnist|[ab]\.jpg|shop\/[ab]\.jpg|CSV|JSON|und|Scarf \d+ %|\d+ kB)$/;

describe('a language 40 % longer than English, at 320 pixels', () => {
  it('has every word from its table, and room for each on every screen', async () => {
    const app = await openApp({ context: { locale: 'de', viewport: { width: 320, height: 640 } } });
    await speakPseudo(app, 'de');
    await app.page.reload();
    await app.page.getByText('⟦').first().waitFor();
    const found = [...(await seeAll(app))].map(([route, { words, cut, over }]) => {
      const english = words.filter((text) => /[A-Za-z]{2}/.test(text) && !/[⟦⟧]/.test(text) && !NO_WORDS.test(text));
      return { route, english, cut, over };
    });
    expect(found).toEqual(ROUTES.map((route) => ({ route, english: [], cut: [], over: 0 })));
  });
});

describe.each(['ar', 'de', 'ja', 'uk'])('in %s', (tag) => {
  it.each([320, 1280])('no screen is wider than a window of %i pixels, and no button cuts its words', async (width) => {
    const app = await openApp({ context: { locale: tag, viewport: { width, height: 800 } } });
    const found = [...(await seeAll(app))].map(([route, { cut, over }]) => ({ route, cut, over }));
    expect(found).toEqual(ROUTES.map((route) => ({ route, cut: [], over: 0 })));
    expect(await app.page.locator('html').getAttribute('dir')).toBe(tag === 'ar' ? 'rtl' : 'ltr');
  });
});
