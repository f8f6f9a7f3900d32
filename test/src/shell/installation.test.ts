import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { OfflineRequest, PrecacheStatus } from '../../../src/contract/offline-api.ts';
import { Installation } from '../../../src/shell/installation.ts';

let page = new EventTarget();
const reload = vi.fn();

beforeEach(() => {
  page = new EventTarget();
  reload.mockClear();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('location', { href: 'https://app.example/', origin: 'https://app.example', reload });
});
afterEach(() => void vi.unstubAllGlobals());

/** A service worker that misses files, and finds them when it is asked to. */
class FakeServiceWorker extends EventTarget {
  state = 'activated';
  missing = 0;
  /** Questions that it does not answer, being busy. */
  silent = 0;
  readonly asked: OfflineRequest['ask'][] = [];

  postMessage({ ask }: OfflineRequest, [port]: MessagePort[]): void {
    this.asked.push(ask);
    if (this.silent-- > 0) return;
    if (ask === 'precache-repair') this.missing = 0;
    const status: PrecacheStatus = { total: 30, missing: this.missing };
    if (ask !== 'use-now') port!.postMessage(status);
  }

  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  active: FakeServiceWorker | null = new FakeServiceWorker();
  installing: FakeServiceWorker | null = null;
  waiting: FakeServiceWorker | null = null;
  readonly update = vi.fn(() => Promise.reject(new TypeError('no network')));

  /** A newer version arrives in the background. */
  arrive(): FakeServiceWorker {
    const next = new FakeServiceWorker();
    this.installing = next;
    this.dispatchEvent(new Event('updatefound'));
    this.installing = null;
    this.waiting = next;
    next.become('installed');
    return next;
  }
}

function setUp({ refuse = undefined as unknown, controlled = true } = {}) {
  const registration = new FakeRegistration();
  const container = Object.assign(new EventTarget(), {
    controller: controlled ? {} : null,
    register: async () => {
      if (refuse !== undefined) throw refuse;
      return registration;
    },
  });
  const installation = new Installation(container as unknown as ServiceWorkerContainer);
  return { installation, registration, container };
}

describe('the offline copy', () => {
  it('is ready only when the service worker misses nothing', async () => {
    const { installation } = setUp();
    await installation.start();
    expect(installation.offline).toEqual({ phase: 'ready' });
  });

  it('is not known, and asked for again, while the service worker is too busy to answer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { installation, registration } = setUp();
    registration.active!.silent = 2;
    const started = installation.start();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(installation.offline).toEqual({ phase: 'checking' });
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();
    await started;
    expect(installation.offline).toEqual({ phase: 'ready' });
  });

  it('is incomplete where the service worker never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { installation, registration } = setUp();
    registration.active!.silent = Number.POSITIVE_INFINITY;
    const started = installation.start();
    await vi.advanceTimersByTimeAsync(31_000);
    await started;
    expect(installation.offline).toEqual({ phase: 'incomplete', missing: undefined });
  });

  it('is incomplete when files are missing, and is finished on demand', async () => {
    const { installation, registration } = setUp();
    registration.active!.missing = 2;
    await installation.start();
    expect(installation.offline).toEqual({ phase: 'incomplete', missing: 2 });
    await installation.finish();
    expect(registration.active!.asked).toContain('precache-repair');
    expect(installation.offline).toEqual({ phase: 'ready' });
  });

  it('is being stored on the first visit until the service worker is active', async () => {
    const { installation, registration } = setUp({ controlled: false });
    const first = registration.active!;
    registration.active = null;
    registration.installing = first;
    await installation.start();
    expect(installation.offline).toEqual({ phase: 'storing' });
    registration.installing = null;
    registration.active = first;
    first.become('activated');
    await expect.poll(() => installation.offline.phase).toBe('ready');
  });

  it('is incomplete when its first storing failed', async () => {
    const { installation, registration } = setUp({ controlled: false });
    const first = registration.active!;
    registration.active = null;
    registration.installing = first;
    await installation.start();
    registration.installing = null;
    first.become('redundant');
    await expect.poll(() => installation.offline).toEqual({ phase: 'incomplete', missing: undefined });
  });

  it('is not to be had where there are no service workers, or the browser refuses one', async () => {
    const without = new Installation(undefined);
    await without.start();
    expect(without.offline.phase).toBe('unavailable');
    const { installation } = setUp({ refuse: new DOMException('private window', 'SecurityError') });
    await installation.start();
    expect(installation.offline.phase).toBe('unavailable');
  });

  it('can be tried again when the network failed', async () => {
    const { installation } = setUp({ refuse: new TypeError('failed to fetch') });
    await installation.start();
    expect(installation.offline.phase).toBe('incomplete');
  });
});

describe('a newer version', () => {
  it('waits and is offered', async () => {
    const { installation, registration } = setUp();
    await installation.start();
    expect(installation.offersUpdate).toBe(false);
    const next = registration.arrive();
    expect(installation.offersUpdate).toBe(true);
    expect(next.asked, 'nothing happens by itself').toEqual([]);
    expect(installation.waiting).toBe(next);
  });

  it('is not spoken of again when it is left for later', async () => {
    const { installation, registration } = setUp();
    await installation.start();
    registration.arrive();
    installation.later();
    expect(installation.offersUpdate).toBe(false);
  });

  it('is not offered while something holds it off, and is after that', async () => {
    const { installation, registration } = setUp();
    await installation.start();
    const first = installation.holdUpdates();
    const second = installation.holdUpdates();
    registration.arrive();
    first();
    first();
    expect(installation.offersUpdate, 'the second job still runs').toBe(false);
    second();
    expect(installation.offersUpdate).toBe(true);
  });

  it('is locked out of other tabs without a gap, from a job to what that leaves unsaved', async () => {
    const ended: boolean[] = [];
    const request = vi.fn(async (_name: string, _options: object, work: () => Promise<void>) => {
      const at = ended.push(false) - 1;
      await work();
      ended[at] = true;
    });
    vi.stubGlobal('navigator', { ...navigator, locks: { request } });
    const { installation } = setUp();
    const endJob = installation.holdUpdates();
    endJob();
    await Promise.resolve();
    const endUnsaved = installation.holdUpdates();
    await new Promise((resolve) => setTimeout(resolve));
    expect(ended).toEqual([false]);
    endUnsaved();
    await expect.poll(() => ended).toEqual([true]);
  });

  it('that another tab chose does not reload this one by itself', async () => {
    const { installation, container } = setUp();
    await installation.start();
    container.dispatchEvent(new Event('controllerchange'));
    expect(reload).not.toHaveBeenCalled();
    expect(installation.offersUpdate).toBe(true);
  });

  it('is not what the very first version is', async () => {
    const { installation, container } = setUp({ controlled: false });
    await installation.start();
    container.dispatchEvent(new Event('controllerchange'));
    expect(installation.offersUpdate).toBe(false);
  });
});

describe('installing', () => {
  it('goes by hand until the browser offers its dialogue', async () => {
    const { installation } = setUp();
    expect(installation.install).toBe('manual');
    const prompt = vi.fn(async () => ({ outcome: 'accepted' }));
    page.dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt }));
    expect(installation.install).toBe('offered');
    await installation.promptInstall();
    expect(prompt).toHaveBeenCalledOnce();
    expect(installation.install).toBe('installed');
  });

  it.each([
    ['tells pages of the home screen', { standalone: false }, true],
    ['does not', {}, false],
  ])('where the browser %s, installing goes through the share sheet: %o', (_, navigator, ios) => {
    vi.stubGlobal('navigator', navigator);
    expect(setUp().installation.ios).toBe(ios);
  });
});

describe('a page that stays open', () => {
  const HOUR = 3_600_000;
  let visibilityState = 'visible';

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.stubGlobal('document', {
      get visibilityState() {
        return visibilityState;
      },
    });
  });
  afterEach(() => void vi.useRealTimers());

  /** The page goes out of sight or comes back, so long after the last time. */
  const turn = (state: string, after: number) => {
    visibilityState = state;
    vi.setSystemTime(Date.now() + after);
    page.dispatchEvent(new Event('visibilitychange'));
  };

  it('looks for a newer version when it is seen again, once an hour at most, also when it cannot be reached', async () => {
    const { installation, registration } = setUp();
    await installation.start();
    turn('hidden', 2 * HOUR);
    expect(registration.update).not.toHaveBeenCalled();
    turn('visible', 1000);
    turn('hidden', 1000);
    turn('visible', HOUR / 2);
    expect(registration.update).toHaveBeenCalledTimes(1);
    turn('visible', HOUR);
    expect(registration.update).toHaveBeenCalledTimes(2);
    expect(installation.offline).toEqual({ phase: 'ready' });
  });

  it('does not look within an hour of its start', async () => {
    const { installation, registration } = setUp();
    await installation.start();
    turn('visible', HOUR / 2);
    expect(registration.update).not.toHaveBeenCalled();
  });
});
