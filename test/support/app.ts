import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import { openProfile } from './browser.ts';
import { requireBuild } from './build.ts';
import { cameraArgs } from './fake-camera.ts';
import { watchForeignTraffic } from './foreign-traffic.ts';
import { type Watch, watch } from './watch.ts';

export interface AppOptions {
  /** The build to serve; the production build if not given. */
  root?: string;
  /** A film (`fake-camera.ts`) for the camera, which is then allowed; no camera without. */
  film?: string;
  /** Whether a service worker makes the offline copy, which takes as long as everything else at a start; else none does. */
  offlineCopy?: boolean;
  /** More switches for Chromium. */
  args?: readonly string[];
  context?: BrowserContextOptions;
  /** Runs in the page before the app does. */
  init?: () => void;
  /** What the test itself brings about and therefore may stand in the console. */
  expected?: RegExp;
}

/** The app in a profile of its own, served as in production. */
export class App {
  readonly url: string;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly seen: Watch;
  readonly #root: string;
  #server: Served;

  constructor(root: string, server: Served, page: Page, seen: Watch) {
    this.#root = root;
    this.#server = server;
    this.url = server.url;
    this.page = page;
    this.context = page.context();
    this.seen = seen;
  }

  get heading() {
    return this.page.locator('answer-line h2');
  }

  /** Which engine computes, as the details of the header's status say. */
  get engine() {
    return this.page.locator('app-status .engine');
  }

  /** The header's one status. */
  get status() {
    return this.page.locator('app-status button.chip');
  }

  /** Waits until an engine of this name computes; its name may be out of sight. */
  async computesOn(engine: string): Promise<void> {
    await this.engine.filter({ hasText: engine }).waitFor({ state: 'attached' });
  }

  /** The message over the picture. */
  get notice() {
    return this.page.locator('classify-screen .edge > error-notice').first().getByRole('alert');
  }

  /** The one button at the thumb, whatever it does at the moment. */
  get shutter() {
    return this.page.locator('shutter-bar .shutter');
  }

  /** What it says of what was kept last, and of how much was. */
  get tally() {
    return this.page.locator('kept-tally');
  }

  /** The shutter once it offers to keep what is seen as this, and has stood so for as long as it takes to be read. */
  offers(name: string) {
    return this.page.locator('shutter-bar .keep:not(.fresh)').getByText(`Keep: ${name}`, { exact: true });
  }

  /** Freezes the live picture to name it oneself. */
  async nameIt(): Promise<Locator> {
    await this.page.getByRole('button', { name: /^(Something else|Name it)$/ }).click();
    return this.page.getByRole('dialog', { name: 'What is it?' });
  }

  /** Waits for this answer. */
  async answers(name: string): Promise<void> {
    await expect.poll(() => this.heading.textContent()).toBe(name);
  }

  /** Waits until the camera has shown so many pictures more. */
  async cameraShows(pictures: number): Promise<void> {
    const shown = () =>
      this.page
        .locator('video')
        .evaluate((video: HTMLVideoElement) => video.getVideoPlaybackQuality().totalVideoFrames);
    const before = await shown();
    await expect.poll(shown).toBeGreaterThanOrEqual(before + pictures);
  }

  /** Holds the shutter until a burst has so many pictures. */
  async holdShutter(pictures: number, press: () => Promise<void>, release: () => Promise<void>): Promise<void> {
    await press();
    const words = this.page.locator('label-bar').getByText('let go to end');
    await expect
      .poll(async () => Number.parseInt((await words.textContent()) ?? '', 10))
      .toBeGreaterThanOrEqual(pictures);
    await release();
  }

  /** Holds the shutter with the mouse. */
  async holdShutterByMouse(pictures: number): Promise<void> {
    const { mouse } = this.page;
    const box = (await this.shutter.boundingBox())!;
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.holdShutter(
      pictures,
      () => mouse.down(),
      () => mouse.up(),
    );
  }

  /** Waits for any answer and tells its best class, also where the app is not sure of it; the details have to be on the screen. */
  async anyAnswer(): Promise<string> {
    await this.isAnswered();
    return (await this.page.locator('prediction-view li span').first().textContent()) ?? '';
  }

  /** Waits for any answer, sure or not. */
  isAnswered(): Promise<void> {
    return this.page.locator('answer-line h2:not(.waiting)').waitFor();
  }

  /** Chooses a file as a person does, by its name, its declared type and its bytes. */
  async choose(name: string, mimeType: string, buffer: Buffer): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  }

  /** The 28×28 bytes on the screen. */
  async seenPixels(): Promise<number[]> {
    return this.page.locator('seen-picture canvas').evaluate((canvas) => {
      const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, 28, 28);
      return Array.from({ length: 784 }, (_, i) => data[4 * i]!);
    });
  }

  /** The server lists its files when it starts; after they were changed it has to start again. */
  async restartServer(): Promise<void> {
    await this.#server.close();
    await this.#serveAgain();
  }

  close(): Promise<void> {
    return this.#server.close();
  }

  /** Stops the server and cuts the browser's network, as on a train. */
  async goOffline(): Promise<void> {
    await this.#server.close();
    await this.context.setOffline(true);
  }

  /** After `goOffline`. */
  async goOnline(): Promise<void> {
    await this.#serveAgain();
    await this.context.setOffline(false);
  }

  async #serveAgain(): Promise<void> {
    this.#server = await serve({ root: this.#root, port: Number(new URL(this.url).port) });
  }
}

/**
 * Opens the app for one test and closes everything after it. The test fails if the app asked another origin for
 * anything, broke its content policy, crashed, or put an error that is not `expected` in the console.
 */
export async function openApp(options: AppOptions = {}): Promise<App> {
  const root = options.root ?? requireBuild();
  const server = await serve({ root, port: 0 });
  const traffic = await watchForeignTraffic();
  const camera = options.film === undefined ? [] : cameraArgs(options.film);
  const context = await openProfile(
    { serviceWorkers: options.offlineCopy ? 'allow' : 'block', ...options.context, proxy: traffic.proxy },
    [...camera, ...(options.args ?? [])],
  );
  if (options.film !== undefined) await context.grantPermissions(['camera'], { origin: server.url });
  const seen = await watch(context, new URL(server.url).origin);
  // The blank page that every tab begins with is no secure context, and has no cameras or service workers to stub.
  if (options.init !== undefined)
    await context.addInitScript(`if (location.protocol !== 'about:') (${options.init})();`);
  const page = await context.newPage();
  const app = new App(root, server, page, seen);
  onTestFinished(async () => {
    // Before its server, whose end the page would report.
    await context.close();
    await Promise.allSettled([traffic.close(), app.close()]);
    const errors = seen.errors.filter((text) => options.expected?.test(text) !== true);
    const foreign = [...seen.foreign, ...traffic.requests()];
    expect({ ...seen, foreign, errors }).toEqual({ foreign: [], csp: [], errors: [], crashes: [] });
  });
  await page.goto(server.url);
  return app;
}
