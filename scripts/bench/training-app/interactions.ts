import type { Locator, Page } from 'playwright-core';

/** The longest that one control made a person wait, from the input to the frame that shows its effect. */
export interface Interaction {
  screen: string;
  control: string;
  /** Milliseconds, a multiple of 8; 0 where it was too short for the browser to tell (under 16). */
  milliseconds: number;
  /** Where the time of the slowest event went: until its listeners ran, while they ran, and until the frame came. */
  parts?: { event: string; waited: number; worked: number; drew: number };
}

/** How many of the controls whose element has this name are used: they are alike. */
const MOST_ALIKE: Record<string, number> = { 'confusion-matrix': 6, 'example-strip': 3, 'run-curves': 2 };

const CONTROLS = 'button, a[href], input, select, summary, textarea, [role="button"], [role="tab"]';

interface Control {
  /** Among all that `CONTROLS` finds. */
  index: number;
  name: string;
  kind: string;
  host: string;
}

type PageState = { selvedgeEvents: { duration: number; parts: NonNullable<Interaction['parts']> }[] };

/** Uses controls of a page by real input, and keeps how long each took. */
export class Walker {
  readonly found: Interaction[] = [];
  readonly #page: Page;
  readonly #used = new Set<string>();
  readonly #alike = new Map<string, number>();

  /** @param page not loaded yet */
  constructor(page: Page) {
    this.#page = page;
    // The browser's own dialogue for files would wait for ever; Playwright keeps it closed while it is listened for.
    page.on('filechooser', () => {});
    page.on('dialog', (dialog) => void dialog.dismiss());
  }

  /**
   * Begins to listen; call it after the page has loaded. A dot changes its width in every frame: Chromium without a
   * screen presents no frame in which nothing changed, so that an input with nothing to show would be timed until
   * another one's frame.
   */
  async watch(): Promise<void> {
    await this.#page.evaluate(() => {
      const dot = document.body.appendChild(document.createElement('div'));
      Object.assign(dot.style, { position: 'fixed', left: '0', top: '0', height: '1px', background: '#888' });
      dot.animate([{ width: '1px' }, { width: '9px' }], { duration: 100, iterations: Number.POSITIVE_INFINITY });
      const kept: PageState['selvedgeEvents'] = [];
      Object.assign(globalThis, { selvedgeEvents: kept });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId?: number })[]) {
          const { duration, name: event, startTime, processingStart, processingEnd } = entry;
          const waited = Math.round(processingStart - startTime);
          const worked = Math.round(processingEnd - processingStart);
          const drew = Math.max(0, Math.round(startTime + duration - processingEnd));
          if (entry.interactionId) kept.push({ duration, parts: { event, waited, worked, drew } });
        }
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    });
  }

  /**
   * Uses every visible control once, also those that others bring up, until none is left that was not used.
   * @param leave names of controls that end what the screen shows
   */
  async walk(screen: string, leave = /^$/): Promise<void> {
    const address = await this.#page.evaluate(() => location.hash);
    console.error(`input: ${screen}`);
    for (;;) {
      const next = (await this.#controls()).find(
        (control) => !leave.test(control.name) && this.#isNew(screen, control),
      );
      if (next === undefined) return;
      await this.#use(screen, next, this.#page.locator(CONTROLS).nth(next.index));
      if ((await this.#page.evaluate(() => location.hash.split('?')[0])) !== address.split('?')[0]) {
        await this.#page.goBack();
        await this.#settled();
      }
    }
  }

  /** Uses the control of this name. */
  async press(screen: string, name: string | RegExp): Promise<void> {
    const locator = this.#page.getByRole('button', { name }).first();
    await locator.waitFor({ timeout: 120_000 });
    const text = (await locator.textContent()) ?? '';
    const used = await this.#use(screen, { kind: 'button', name: text.replace(/\s+/g, ' ').trim() }, locator);
    if (!used) throw new Error(`${screen}: ${name} could not be pressed`);
  }

  #isNew(screen: string, { name, kind, host }: Control): boolean {
    const key = `${screen} ${host} ${kind} ${name}`;
    if (this.#used.has(key)) return false;
    const alike = this.#alike.get(`${screen} ${host}`) ?? 0;
    if (alike >= (MOST_ALIKE[host] ?? Number.POSITIVE_INFINITY)) return false;
    this.#used.add(key);
    this.#alike.set(`${screen} ${host}`, alike + 1);
    return true;
  }

  /** Those that can be used. */
  async #controls(): Promise<Control[]> {
    const facts = await this.#page.locator(CONTROLS).evaluateAll((elements) =>
      elements.map((node, index) => {
        const element = node as HTMLInputElement;
        const words =
          element.getAttribute('aria-label') ??
          // Where a label stands around its field, the words before it: those of a choice's options stand in it too.
          [element.labels?.[0]?.firstChild?.textContent, element.labels?.[0]?.textContent].find((text) =>
            text?.trim(),
          ) ??
          element.textContent ??
          '';
        const root = element.getRootNode();
        const shown = element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
        return {
          index,
          name: words.replace(/\s+/g, ' ').trim(),
          kind: `${element.localName}${element.localName === 'input' ? `:${element.type}` : ''}`,
          host: root instanceof ShadowRoot ? root.host.localName : '',
          usable: shown && !element.disabled,
        };
      }),
    );
    return facts.filter(({ usable }) => usable);
  }

  /** @returns whether it could be used: it may have gone away, or something may lie over it */
  async #use(screen: string, { name, kind }: Pick<Control, 'name' | 'kind'>, control: Locator): Promise<boolean> {
    const page = this.#page;
    await this.#settled();
    await page.evaluate(() => (globalThis as unknown as PageState).selvedgeEvents.splice(0));
    try {
      await control.click({ timeout: 2000 });
      if (kind === 'input:number') await page.keyboard.press('ArrowUp');
      if (kind === 'input:text') await page.keyboard.type('a');
      if (kind === 'select') {
        await page.keyboard.press('Escape');
        await page.keyboard.press('ArrowDown');
      }
    } catch (error) {
      console.error(`input: ${screen}: ${name} could not be used: ${String(error).split('\n', 1)[0]}`);
      return false;
    }
    await this.#settled();
    const events = await page.evaluate(() => (globalThis as unknown as PageState).selvedgeEvents);
    const [slowest] = events.sort((a, b) => b.duration - a.duration);
    const facts = slowest && { parts: slowest.parts };
    this.found.push({ screen, control: name.slice(0, 60) || kind, milliseconds: slowest?.duration ?? 0, ...facts });
    if (kind === 'button') await page.keyboard.press('Escape');
    return true;
  }

  /** Waits until what was done has been drawn and the browser has told how long it took. */
  async #settled(): Promise<void> {
    await this.#page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 40)));
        }),
    );
  }
}
