import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { encodeOptions } from '../../src/options/run-link.ts';
import { countCheckpoints, type TrainingSite } from './training-site.ts';
import { type Watch, watch } from './watch.ts';

/** The screens Train, Evaluate and Models as a person uses them; whatever a page must not do is kept for `endWatch`. */
export class TrainingPages {
  readonly #site: TrainingSite;
  #seen: Watch[] = [];

  constructor(site: TrainingSite) {
    this.#site = site;
  }

  /** A fresh profile. */
  async profile(): Promise<BrowserContext> {
    const context = await this.#site.profile();
    this.#seen.push(await watch(context, new URL(this.#site.url).origin));
    return context;
  }

  /** A tab at an address of the app. @param context a fresh profile if left out */
  async open(address: string, context?: BrowserContext): Promise<Page> {
    const page = await (context ?? (await this.profile())).newPage();
    await page.goto(`${this.#site.url}#/${address}`);
    return page;
  }

  /** Starts the run of a link and waits for its curves. */
  async start(options: TrainingOptions, context?: BrowserContext): Promise<Page> {
    const page = await this.open(trainLink(options), context);
    await button(page, 'Start training').click();
    await page.locator('run-monitor curve-chart').first().waitFor();
    return page;
  }

  /** Trains to the end. */
  async train(options: TrainingOptions, context?: BrowserContext): Promise<Page> {
    const page = await this.start(options, context);
    await button(page, 'Use this model').waitFor();
    return page;
  }

  /** Fails the test if a page of it asked another origin, broke its policy, crashed or logged an error. */
  endWatch(): void {
    const all = this.#seen;
    this.#seen = [];
    for (const one of all) expect(one).toEqual({ foreign: [], csp: [], errors: [], crashes: [] });
  }
}

export const trainLink = (options: TrainingOptions) => `train?${encodeOptions(options)}`;

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/**
 * Pauses the run of a fresh profile. That takes a checkpoint, so a test need not wait for the next one that is due; it is
 * written behind what the page shows.
 */
export async function pause(page: Page): Promise<void> {
  await button(page, 'Pause').click();
  await button(page, 'Resume').waitFor();
  await expect.poll(() => countCheckpoints(page)).toBe(1);
}
