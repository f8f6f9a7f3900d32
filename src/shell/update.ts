import { Emitter } from '../bridge/emitter.ts';
import type { OfflineRequest } from '../contract/offline-api.ts';
import { type Installation, WORK_LOCK } from './installation.ts';

/** Milliseconds for a version that was told to take over; the page is loaded anew all the same. */
const TAKE_OVER = 10_000;

/** The change to a newer version: once no tab of the app is at work, and never by itself. */
export class Update extends Emitter {
  /** Whether it was asked for, and another tab is at work. */
  waits = false;
  readonly #installation: Installation;
  #asked = new AbortController();

  constructor(installation: Installation) {
    super();
    this.#installation = installation;
  }

  /** Changes to the newer version and loads the page anew, as soon as no tab is at work. */
  async now(): Promise<void> {
    const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
    const { signal } = this.#asked;
    if (locks === undefined) return this.#take();
    const taken = await locks.request(WORK_LOCK, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await this.#take();
      return lock !== null;
    });
    if (taken || signal.aborted) return;
    this.#become(true);
    try {
      let isTaken = false;
      while (!isTaken) isTaken = await locks.request(WORK_LOCK, { signal }, () => this.#takeUnlessAtWork(locks));
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Work that began while this waited is under way, although its lock stands behind this one. */
  async #takeUnlessAtWork(locks: LockManager): Promise<boolean> {
    const { pending = [] } = await locks.query();
    if (pending.some(({ name, mode }) => name === WORK_LOCK && mode === 'shared')) return false;
    await this.#take();
    return true;
  }

  /** Waits no longer. */
  cancel(): void {
    this.#asked.abort();
    this.#asked = new AbortController();
    this.#become(false);
  }

  async #take(): Promise<void> {
    const { waiting } = this.#installation;
    const over = new Promise<void>((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
      setTimeout(resolve, TAKE_OVER);
    });
    const request: OfflineRequest = { ask: 'use-now' };
    waiting?.postMessage(request);
    // Where none waits, another tab made it active already.
    if (waiting) await over;
    location.reload();
  }

  #become(waits: boolean): void {
    this.waits = waits;
    this.changed();
  }
}
