import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { drawGarments } from '../../scripts/draw/garment-dataset.ts';
import { type Served, serve } from '../../scripts/serve.ts';
import { datasetPath } from '../../src/domain/assets.ts';
import { FASHION_MNIST } from '../../src/domain/datasets/fashion-mnist.ts';
import { brokenBuild } from '../support/build.ts';
import { packDrawn } from '../support/official-files.ts';
import type { Driver, Target } from './driver.ts';
import { callScript, wordsScript } from './in-page.ts';

/** Pictures to train on; a tenth as many are tested on. */
const PICTURES = 600;

/** The production build with a dataset of drawn garments, on a host that can be stopped, in a browser. */
export class Visit {
  readonly driver: Driver;
  /** The build that is served, for a test to change. */
  readonly root: string;
  #server: Served;
  readonly #remove: () => void;

  private constructor(driver: Driver, root: string, server: Served, remove: () => void) {
    this.driver = driver;
    this.root = root;
    this.#server = server;
    this.#remove = remove;
  }

  static async begin(driver: Driver): Promise<Visit> {
    const folder = mkdtempSync(join(tmpdir(), 'selvedge-drawn-'));
    const [train, test] = [await drawGarments(PICTURES, 1), await drawGarments(PICTURES / 10, 2)];
    const packed = await packDrawn(folder, FASHION_MNIST, { train, test });
    const { root, remove } = brokenBuild((build) =>
      cpSync(packed, join(build, datasetPath(FASHION_MNIST)), { recursive: true }),
    );
    rmSync(folder, { recursive: true });
    return new Visit(driver, root, await serve({ root, port: 0 }), remove);
  }

  async end(): Promise<void> {
    await this.driver.close();
    await this.#server.close();
    this.#remove();
  }

  /** Goes to an address of the app, as in `#/samples`; from outside it loads the app. */
  async goTo(address = ''): Promise<void> {
    await this.driver.open(`${this.#server.url}${address}`);
  }

  async stopServer(): Promise<void> {
    await this.#server.close();
  }

  /** Under the address that it had. */
  async startServer(): Promise<void> {
    this.#server = await serve({ root: this.root, port: Number(new URL(this.#server.url).port) });
  }

  /** Serves the build at another origin, where nothing is stored yet, without its binaries of WebAssembly. */
  async moveWithoutWasm(): Promise<void> {
    await this.stopServer();
    const assets = join(this.root, 'assets');
    for (const name of readdirSync(assets)) if (name.endsWith('.wasm')) rmSync(join(assets, name));
    this.#server = await serve({ root: this.root, port: 0 });
  }

  /** The words of all that are shown and match, in the page's order. */
  async words(css: string, name?: RegExp): Promise<string[]> {
    return this.#words({ css, ...(name && { name }) });
  }

  /** Waits until such an element is shown. */
  async sees(css: string, name?: RegExp): Promise<void> {
    await expect.poll(() => this.words(css, name), { message: `${css} ${name ?? ''}` }).not.toEqual([]);
  }

  /** Waits until the words of all such elements are these. */
  async shows(css: string, ...words: string[]): Promise<void> {
    await expect.poll(() => this.words(css), { message: css }).toEqual(words);
  }

  /** Waits until no such element is shown. */
  async leaves(css: string, name?: RegExp): Promise<void> {
    await expect.poll(() => this.words(css, name), { message: `no ${css} ${name ?? ''}` }).toEqual([]);
  }

  /** Clicks a button or link by its name, as soon as it can be clicked. */
  async clicks(name: RegExp, css = 'button, a, summary'): Promise<void> {
    await this.#atLast(() => this.driver.click({ css, name }));
  }

  async types(css: string, text: string): Promise<void> {
    await this.#atLast(() => this.driver.type({ css }, text));
  }

  async chooses(css: string, ...files: string[]): Promise<void> {
    await this.#atLast(() => this.driver.choose({ css }, files));
  }

  /** Clicks a button that saves a file, and reads that once it is whole. */
  async saves(name: RegExp, file: RegExp): Promise<{ path: string; bytes: Buffer }> {
    const { downloads } = this.driver;
    const before = new Set(readdirSync(downloads));
    await this.clicks(name);
    let path = '';
    let size = 0;
    const whole = () => {
      const names = readdirSync(downloads);
      path = join(downloads, names.find((each) => file.test(each) && !before.has(each)) ?? '');
      const sizeBefore = size;
      size = path === downloads ? 0 : statSync(path).size;
      // Browsers may keep the place with an empty file, and some write into it under its last name.
      return size > 0 && size === sizeBefore && !names.some(isPart);
    };
    await expect.poll(whole, { message: String(file), interval: 200 }).toBe(true);
    return { path, bytes: readFileSync(path) };
  }

  /** Runs in the page; what goes in and out is JSON. */
  runs<A extends unknown[], T>(work: (...values: A) => T | Promise<T>, ...values: A): Promise<T> {
    return this.driver.evaluate(callScript(work, values));
  }

  #words(target: Target): Promise<string[]> {
    return this.driver.evaluate<string[]>(wordsScript(target));
  }

  /** Does it again until it succeeds: an element may not be there yet, or another may lie over it. */
  async #atLast(act: () => Promise<void>): Promise<void> {
    await expect.poll(() => act().then(() => 'done', String)).toBe('done');
  }
}

/** Whether a file is one that a browser still writes, by the ends of their names. */
const isPart = (name: string) => /\.(part|wkdownload|crdownload)$/.test(name);
