import { Emitter } from '../bridge/emitter.ts';
import { race } from '../bridge/pending-calls.ts';
import type { OfflineRequest, PrecacheStatus } from '../contract/offline-api.ts';
import { scriptAddress } from '../network/script-address.ts';
import { spokenLanguage } from '../text/language.ts';

export type OfflineState =
  /** Not known yet. */
  | { phase: 'checking' }
  /** Being stored for the first time. */
  | { phase: 'storing' }
  /** Everything the app needs is on the device, and the next start takes it from there. */
  | { phase: 'ready' }
  | { phase: 'incomplete'; missing: number | undefined }
  /** No service worker here: a private window, an insecure origin, or switched off. */
  | { phase: 'unavailable' };

/** Chromium's event that lets a page offer its own install button; not in TypeScript's library. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** Relative to the page: the app's root, which is thereby its scope. */
const SERVICE_WORKER = 'service-worker.js';

/** Held by each tab that is at work, and alone by one that changes to a newer version. */
export const WORK_LOCK = 'selvedge-work';

/** Milliseconds the service worker has for an answer: it may have to be started first, and a repair downloads. */
const STATUS_DEADLINE = 5_000;
const REPAIR_DEADLINE = 120_000;

/** Questions without an answer after which the copy counts as incomplete. */
const MOST_QUESTIONS = 6;

/** Milliseconds between two looks for a newer version by a page that stays open, which browsers look for at a start only. */
const LOOK_EVERY = 3_600_000;

/** The app's life outside its tab: the offline copy, new versions, the place on the home screen. */
export class Installation extends Emitter {
  offline: OfflineState = { phase: 'checking' };
  /** Whether a newer version is here and waits for the person's word. */
  updateWaits = false;
  /** `offered`: the browser can be asked; `manual`: the person has to; `installed`: runs as an app. */
  install: 'offered' | 'manual' | 'installed';
  /** Whether installing by hand goes through the share sheet: browsers there, and no others, tell pages of the home screen so. */
  readonly ios = 'standalone' in navigator;
  readonly #container: ServiceWorkerContainer | undefined;
  #registration: ServiceWorkerRegistration | undefined;
  #prompt: BeforeInstallPromptEvent | undefined;
  #holds = 0;
  /** Lets other tabs change to a newer version; there while this one is at work. */
  #lock: (() => void) | undefined;
  #lookedAt = Date.now();

  constructor(container = navigator.serviceWorker as ServiceWorkerContainer | undefined) {
    super();
    this.#container = container;
    this.install = matchMedia('(display-mode: standalone)').matches ? 'installed' : 'manual';
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#prompt = event as BeforeInstallPromptEvent;
      this.#become({ install: 'offered' });
    });
    addEventListener('appinstalled', () => this.#become({ install: 'installed' }));
  }

  /** Registers the service worker. Never rejects: `offline` says how it went. */
  async start(): Promise<void> {
    const container = this.#container;
    if (container === undefined) return this.#become({ offline: { phase: 'unavailable' } });
    // The very first version takes over a page that had none; any later change of hands is an update.
    let had = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      if (had) this.#become({ updateWaits: true });
      had = true;
      void this.check();
    });
    addEventListener('visibilitychange', () => this.#look());
    await this.#register(container);
  }

  /** Looks for a newer version when the page comes to be seen again. */
  #look(): void {
    if (document.visibilityState !== 'visible' || Date.now() - this.#lookedAt < LOOK_EVERY) return;
    this.#lookedAt = Date.now();
    // Without a network nothing can be found; the next look is soon enough.
    this.#registration?.update().catch(() => undefined);
  }

  async #register(container: ServiceWorkerContainer): Promise<void> {
    try {
      const registration = await container.register(scriptAddress(SERVICE_WORKER), { updateViaCache: 'none' });
      if (registration !== this.#registration) this.#follow(registration);
      await this.check();
    } catch (error) {
      // The script could not be fetched: a network that comes and goes. Everything else is a browser that refuses,
      // as in private windows, each with an error of its own.
      const offline = error instanceof TypeError;
      this.#become({ offline: offline ? { phase: 'incomplete', missing: undefined } : { phase: 'unavailable' } });
    }
  }

  /** Asks the service worker whether all is stored. */
  async check(): Promise<void> {
    const worker = this.#registration?.active;
    if (!worker) {
      const installing = this.#registration?.installing ?? this.#registration?.waiting;
      return this.#become({ offline: installing ? { phase: 'storing' } : { phase: 'incomplete', missing: undefined } });
    }
    this.#take(await askAgain(worker));
  }

  /** Fetches what is missing. */
  async finish(): Promise<void> {
    this.#become({ offline: { phase: 'storing' } });
    const worker = this.#registration?.active;
    if (!worker) return this.#container && this.#register(this.#container);
    this.#take(
      (await ask(worker, { ask: 'precache-repair', language: spokenLanguage() }, REPAIR_DEADLINE)) ??
        (await askAgain(worker)),
    );
  }

  /** Shows the browser's own install dialogue. */
  async promptInstall(): Promise<void> {
    const prompt = this.#prompt;
    this.#prompt = undefined;
    const answer = await prompt?.prompt();
    this.#become({ install: answer?.outcome === 'accepted' ? 'installed' : 'manual' });
  }

  /** Whether to offer the newer version: never while something holds it off. */
  get offersUpdate(): boolean {
    return this.updateWaits && this.#holds === 0;
  }

  /** Keeps a newer version from being offered here, and taken in any tab, while a long job runs. @returns ends that */
  holdUpdates(): () => void {
    this.#holds++;
    this.changed();
    this.#lock ??= lockUpdates();
    let held = true;
    return () => {
      if (held) this.#holds--;
      held = false;
      this.changed();
      // What a job leaves unsaved is held from a moment after its end, and no update may come between.
      setTimeout(() => {
        if (this.#holds > 0) return;
        this.#lock?.();
        this.#lock = undefined;
      });
    };
  }

  /** The newer version that has not taken over yet; none where another tab had it do so. */
  get waiting(): ServiceWorker | null | undefined {
    return this.#registration?.waiting;
  }

  /** Leaves the newer version for the next start. */
  later(): void {
    this.#become({ updateWaits: false });
  }

  #follow(registration: ServiceWorkerRegistration): void {
    this.#registration = registration;
    const watch = (worker: ServiceWorker | null) => {
      worker?.addEventListener('statechange', () => {
        if (registration.waiting && registration.active) this.#become({ updateWaits: true });
        if (worker.state === 'activated' || worker.state === 'redundant') void this.check();
      });
    };
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
    if (registration.waiting && registration.active) this.#become({ updateWaits: true });
  }

  #take(status: PrecacheStatus | undefined): void {
    const complete = status?.missing === 0;
    this.#become({ offline: complete ? { phase: 'ready' } : { phase: 'incomplete', missing: status?.missing } });
  }

  #become(change: Partial<Pick<Installation, 'offline' | 'updateWaits' | 'install'>>): void {
    Object.assign(this, change);
    this.changed();
  }
}

/** @returns ends that */
function lockUpdates(): () => void {
  let end = () => {};
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  // Over plain http there are no locks, but no service worker either.
  navigator.locks?.request(WORK_LOCK, { mode: 'shared' }, () => held).catch(() => {});
  return end;
}

/** Asks several times, for a busy device may take longer than one deadline to start a service worker. */
async function askAgain(worker: ServiceWorker): Promise<PrecacheStatus | undefined> {
  for (let question = 0; question < MOST_QUESTIONS; question++) {
    const status = await ask(worker, { ask: 'precache-status', language: spokenLanguage() }, STATUS_DEADLINE);
    if (status !== undefined) return status;
  }
  return undefined;
}

/** @returns undefined when there was no answer in time */
async function ask(
  worker: ServiceWorker,
  request: OfflineRequest,
  deadline: number,
): Promise<PrecacheStatus | undefined> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<PrecacheStatus>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<PrecacheStatus>) => resolve(data);
  });
  worker.postMessage(request, [port2]);
  try {
    return await race(answer, { deadline });
  } catch {
    // It hangs, or was replaced before it could answer; the next look asks again.
    return undefined;
  } finally {
    port1.close();
  }
}
