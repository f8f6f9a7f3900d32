import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import type { SampleServices } from '../../src/shell/sample-services.ts';
import type { TrainingServices } from '../../src/shell/training-services.ts';
import { packBars } from './bars-dataset.ts';
import { openProfile } from './browser.ts';
import { requireBuild } from './build.ts';
import { buildNext, versionOf } from './next-build.ts';
import { PICTURES } from './training-site.ts';

/** The published version, and the one that follows it. */
type Version = 'this' | 'next';

/** What a function in the page is given of the app. */
interface AppParts {
  trainingServices(): Promise<TrainingServices>;
  sampleServices: SampleServices;
}

/** A host on which one version of the app takes the place of another, with a dataset of drawn bars. */
export class UpdateSite {
  readonly #builds: Record<Version, string>;
  readonly #root: string;
  readonly #data: string;
  #server: Served | undefined;
  #port = 0;

  private constructor(next: string, data: string) {
    this.#builds = { this: requireBuild(), next };
    this.#root = mkdtempSync(join(tmpdir(), 'selvedge-update-'));
    this.#data = data;
  }

  static async open(): Promise<UpdateSite> {
    const folder = mkdtempSync(join(tmpdir(), 'selvedge-bars-'));
    return new UpdateSite(await buildNext(), await packBars(folder, PICTURES));
  }

  /** Has the host serve a version and nothing of another. */
  async publish(version: Version): Promise<void> {
    await this.#server?.close();
    rmSync(this.#root, { recursive: true, force: true });
    const isData = (path: string) => path === join(this.#builds[version], 'data');
    cpSync(this.#builds[version], this.#root, { recursive: true, filter: (path) => !isData(path) });
    cpSync(this.#data, join(this.#root, 'data/fashion-mnist'), { recursive: true });
    this.#server = await serve({ root: this.#root, port: this.#port });
    this.#port = Number(new URL(this.#server.url).port);
  }

  profile(): Promise<BrowserContext> {
    return openProfile({ serviceWorkers: 'allow' });
  }

  /** A tab with the app, whose offline copy is complete. */
  async tab(context: BrowserContext): Promise<UpdateTab> {
    const tab = new UpdateTab(await context.newPage());
    await tab.page.goto(this.#server!.url);
    await tab.readyOffline();
    return tab;
  }

  /** Names of the scripts of a version. */
  scripts(version: Version): Set<string> {
    return new Set(readdirSync(join(this.#builds[version], 'assets')));
  }

  async close(): Promise<void> {
    await this.#server?.close();
    rmSync(this.#root, { recursive: true, force: true });
    rmSync(this.#data, { recursive: true, force: true });
  }
}

export class UpdateTab {
  readonly page: Page;
  /** Scripts that the page has asked for since it was loaded last. */
  scripts: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) this.scripts = [];
      const { pathname } = new URL(request.url());
      if (pathname.includes('/assets/')) this.scripts.push(basename(pathname));
    });
  }

  async readyOffline(): Promise<void> {
    const chip = this.page.locator('app-status button.chip');
    await expect.poll(async () => (await chip.textContent())?.trim()).toBe('Works offline');
  }

  get notice() {
    return this.page.locator('update-notice');
  }

  get useNow() {
    return this.notice.getByRole('button', { name: 'Use it now' });
  }

  /** Waits until the page runs that version. */
  async runs(version: Version): Promise<void> {
    // While it is loaded anew it has no answer.
    await expect.poll(() => this.page.evaluate(versionOf).catch(() => undefined)).toBe(version);
  }

  /** Does something with the app in the page. */
  app<T>(work: (parts: AppParts) => T | Promise<T>): Promise<T> {
    return this.page.evaluate(`(${work})(document.querySelector('selvedge-app'))`);
  }

  /** Holds back what workers answer from now on, so that whatever the page asks them for goes on until `letAnswer`. */
  async holdAnswers(): Promise<void> {
    await this.page.evaluate(() => Object.assign(globalThis, { heldAnswers: [] }));
  }

  async letAnswer(): Promise<void> {
    await this.page.evaluate(() => {
      const { heldAnswers } = globalThis as unknown as { heldAnswers: (() => void)[] };
      Object.assign(globalThis, { heldAnswers: undefined });
      for (const answer of heldAnswers) answer();
    });
  }

  /** To be called before the page is loaded for `holdAnswers` to work. */
  async canHold(): Promise<void> {
    await this.page.addInitScript(() => {
      Worker.prototype.addEventListener = function (this: Worker, type: string, listener: never, options?: never) {
        const hear = (event: Event) => {
          const tell = () => (listener as (event: Event) => void).call(this, event);
          const { heldAnswers } = globalThis as unknown as { heldAnswers: (() => void)[] | undefined };
          if (heldAnswers && type === 'message') heldAnswers.push(tell);
          else tell();
        };
        EventTarget.prototype.addEventListener.call(this, type, hear, options);
      };
    });
    await this.page.reload();
    await this.readyOffline();
  }
}
