import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Worker,
} from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/support/chromium.ts';
import { pageScript } from '../../scripts/support/page-script.ts';
import { Host, type Version } from './host.ts';
import type * as PageKit from './page/kit.ts';
import type * as WorkerKit from './worker/kit.ts';

type Kit = typeof PageKit;
type InWorker = typeof WorkerKit;
/** What a call of a kit gives once it has crossed to this process. */
type Given<F> = F extends (...args: never) => infer R ? Promise<Awaited<R>> : never;

/** WebGL on the processor, and a camera that needs no device. */
const ARGS = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--use-fake-device-for-media-stream'];

export interface SceneOptions {
  offlineCopy: boolean;
  /** In a browser of its own, which can be killed and started again. */
  onDisk: boolean;
  /** Whether the camera was allowed before, and so is on from the start. */
  camera: boolean;
  /** A script that runs in every page before the app does. */
  before?: string;
}

/** What all runs share: the builds, the host, one browser. Only this file knows how a browser is driven. */
export class World {
  readonly host: Host;
  readonly versions: readonly [Version, Version];
  readonly #kits: readonly [page: string, worker: string];
  readonly #args: readonly string[];
  #browser: Browser | undefined;

  private constructor(
    host: Host,
    versions: World['versions'],
    kits: readonly [string, string],
    args: readonly string[],
  ) {
    this.host = host;
    this.versions = versions;
    this.#kits = kits;
    this.#args = [...CHROMIUM_ARGS, ...ARGS, ...args];
  }

  /** @param versions of the app: one, and the one that follows it */
  static async open(versions: World['versions'], args: readonly string[] = []): Promise<World> {
    const here = import.meta.dirname;
    const page = await pageScript(join(here, 'page/kit.ts'), 'pageKit');
    const worker = await pageScript(join(here, 'worker/kit.ts'), 'workerKit');
    const host = new Host(versions[0]);
    await host.open();
    // The blank page that every tab begins with has no app.
    return new World(
      host,
      versions,
      [
        `if (location.protocol !== 'about:') { ${page}; globalThis.pageKit = pageKit; }`,
        `${worker}; globalThis.workerKit = workerKit;`,
      ],
      args,
    );
  }

  /** A fresh profile. */
  async scene({ offlineCopy, onDisk, camera, before }: SceneOptions): Promise<Scene> {
    this.host.trouble = undefined;
    this.host.version = this.versions[0];
    const options: BrowserContextOptions = {
      serviceWorkers: offlineCopy ? 'allow' : 'block',
      permissions: camera ? ['camera'] : [],
    };
    const [page, worker] = this.#kits;
    const kits = [`${before ?? ''};${page}`, worker] as const;
    if (onDisk) {
      const folder = mkdtempSync(join(tmpdir(), 'selvedge-faults-'));
      const launch = () =>
        chromium.launchPersistentContext(folder, {
          ...options,
          executablePath: chromiumPath(),
          args: [...this.#args],
        });
      return Scene.open(this, kits, launch, folder);
    }
    if (!this.#browser?.isConnected()) {
      this.#browser = await chromium.launch({ executablePath: chromiumPath(), args: [...this.#args] });
    }
    const browser = this.#browser;
    return Scene.open(this, kits, () => browser.newContext(options));
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await this.host.close();
  }
}

/** One profile with the app, from its first visit on. */
export class Scene {
  readonly world: World;
  /** What must never be: foreign requests, breaches of the content policy, errors that nobody caught, crashes. */
  readonly wrongs: string[] = [];
  /** Called in every worker that starts from here on. */
  prelude: ((worker: Worker) => Promise<unknown>) | undefined;
  readonly #kits: readonly [string, string];
  readonly #launch: () => Promise<BrowserContext>;
  readonly #folder: string | undefined;
  #context: BrowserContext;

  private constructor(
    world: World,
    kits: readonly [string, string],
    launch: () => Promise<BrowserContext>,
    context: BrowserContext,
    folder?: string,
  ) {
    this.world = world;
    this.#kits = kits;
    this.#launch = launch;
    this.#context = context;
    this.#folder = folder;
  }

  static async open(
    world: World,
    kits: readonly [string, string],
    launch: () => Promise<BrowserContext>,
    folder?: string,
  ): Promise<Scene> {
    const scene = new Scene(world, kits, launch, await launch(), folder);
    await scene.#watch();
    return scene;
  }

  /** A tab with the app, or what comes in its place. */
  async tab(): Promise<Tab> {
    const page = await this.#context.newPage();
    const tab = new Tab(page, this.#kits[1]);
    page.on('worker', (worker) => {
      if (worker.url().includes('classifier')) this.prelude?.(worker).catch(() => {});
    });
    // Where the network is gone, the browser's own page stands in.
    await page.goto(this.world.host.url).catch(() => {});
    return tab;
  }

  /** Calls the worker's kit in every worker that starts from here on. */
  inNewWorkers<K extends keyof InWorker>(name: K, ...args: Parameters<InWorker[K]>): void {
    const { prelude } = this;
    this.prelude = async (worker) => {
      await prelude?.(worker);
      await worker.evaluate(`${this.#kits[1]}; workerKit.${name}(...${JSON.stringify(args)})`);
    };
  }

  /** Ends the browser at once, as a loss of power would, and starts it again. Of a profile on the disk alone. */
  async killBrowser(): Promise<void> {
    const session = await this.#context.browser()!.newBrowserCDPSession();
    const closed = this.#context.waitForEvent('close');
    session.send('Browser.crash').catch(() => {});
    await closed;
    this.#context = await this.#launch();
    await this.#watch();
  }

  /** Ends every service worker, as browsers do when they like. */
  async endServiceWorkers(tab: Tab): Promise<void> {
    const session = await this.#context.newCDPSession(tab.page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  /** Takes away what the browser keeps for the app. @param types as the protocol calls them, with commas */
  async evict(tab: Tab, types: string): Promise<void> {
    const session = await this.#context.newCDPSession(tab.page);
    await session.send('Storage.clearDataForOrigin', {
      origin: new URL(this.world.host.url).origin,
      storageTypes: types,
    });
    await session.detach();
  }

  /** Another tab puts a database of another version in the place of the app's. @returns ends that */
  async holdDatabase(how: 'older' | 'newer'): Promise<() => Promise<void>> {
    const page = await this.#context.newPage();
    // A file of the app's, which has its origin and not its script.
    await page.goto(new URL('licenses.md', this.world.host.url).href);
    const holder = new Tab(page, '');
    await holder.call('holdDatabase', how);
    return async () => {
      await holder.call('dropDatabase');
      await holder.close();
    };
  }

  /** Leaves so many bytes of room. @returns gives back all that there is */
  async leaveRoom(tab: Tab, bytes: number): Promise<() => Promise<void>> {
    const { origin } = new URL(this.world.host.url);
    // What it overrides lasts as long as the session.
    const session = await this.#context.newCDPSession(tab.page);
    const used = await tab.page.evaluate('navigator.storage.estimate().then(({ usage }) => usage)');
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: Number(used) + bytes });
    return async () => {
      await session.send('Storage.overrideQuotaForOrigin', { origin });
    };
  }

  async close(): Promise<void> {
    await this.#context.close();
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  }

  async #watch(): Promise<void> {
    const context = this.#context;
    const { origin } = new URL(this.world.host.url);
    context.on('request', (request) => {
      const url = new URL(request.url());
      const own = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
      if (!own) this.wrongs.push(`a foreign request: ${url.href}`);
    });
    context.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text()))
        this.wrongs.push(`a breach of the policy: ${message.text()}`);
    });
    context.on('weberror', (thrown) => {
      const { name, message, stack } = thrown.error();
      this.wrongs.push(`nobody caught: ${name}: ${message} ${stack ?? ''}`);
    });
    await context.addInitScript(this.#kits[0]);
  }
}

/** A tab with the app. */
export class Tab {
  readonly page: Page;
  readonly #workerKit: string;

  constructor(page: Page, workerKit: string) {
    this.page = page;
    this.#workerKit = workerKit;
  }

  /** Calls the page's kit. */
  call<K extends keyof Kit>(name: K, ...args: Parameters<Kit[K]>): Given<Kit[K]> {
    return this.page.evaluate(`pageKit.${name}(...${JSON.stringify(args)})`) as Given<Kit[K]>;
  }

  /** Calls the worker's kit in the classifier's worker. */
  async inWorker<K extends keyof InWorker>(name: K, ...args: Parameters<InWorker[K]>): Promise<void> {
    const { worker } = this;
    await worker?.evaluate(
      `if (!globalThis.workerKit) { ${this.#workerKit} } workerKit.${name}(...${JSON.stringify(args)})`,
    );
  }

  get worker(): Worker | undefined {
    return this.page.workers().findLast((worker) => worker.url().includes('classifier'));
  }

  /** Answers once the page's thread does. */
  async alive(): Promise<void> {
    await this.page.evaluate('0');
  }

  /** Whether the page is the app's, and not what a network or the service worker answers in its place. */
  hasApp(): Promise<boolean> {
    return this.page.evaluate(() => document.querySelector('selvedge-app') !== null);
  }

  /** Presses what the page offers as a remedy, if it does. */
  async pressRemedy(): Promise<void> {
    const pressed = await this.call('pressRemedy');
    if (pressed === 'Reload') await this.page.waitForEvent('load');
  }

  /** Whether the page is the one that the service worker answers with where it has no app. */
  offersRepair(): Promise<boolean> {
    return this.page.evaluate(() => /damaged or missing/.test(document.querySelector('h1')?.textContent ?? ''));
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async close(): Promise<void> {
    await this.page.close({ runBeforeUnload: false });
  }

  /** Ends the tab's process at once. */
  async crash(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const crashed = this.page.waitForEvent('crash');
    session.send('Page.crash').catch(() => {});
    await crashed;
  }
}
