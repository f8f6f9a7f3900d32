import { proxy, type Remote, releaseProxy, transfer, wrap } from 'comlink';
import script from '../../workers/classifier.worker.ts?worker&url';
import type { Arrived } from '../contract/arrivals-api.ts';
import type { Prediction, ReadyReport } from '../contract/classifier-api.ts';
import type { StorageApi } from '../contract/storage-api.ts';
import type { WorkerApi } from '../contract/worker-api.ts';
import { SelvedgeError } from '../domain/errors.ts';
import { scriptAddress } from '../network/script-address.ts';
import { startAddress } from '../network/start-address.ts';
import { fetchScript, type ScriptWait } from './fetch-script.ts';
import { race } from './pending-calls.ts';
import { Pulse } from './pulse.ts';
import type { workerGone } from './worker-watch.ts';

const start = startAddress(script);

/** Milliseconds a call may take before the worker counts as hung; they begin anew whenever bytes come. */
export interface Deadlines {
  /** Four engines with ten seconds each for its start and ten for its self-test; the model comes meanwhile. */
  start: number;
  /** The first frame compiles shaders on WebGL: seconds on a phone. */
  firstFrame: number;
  /** The plain CPU engine on an old phone still answers within two seconds. */
  frame: number;
  /** Fifty megapixels, the largest picture that is opened. */
  decode: number;
  /** Reading and writing what is stored, between two steps of a training. */
  ask: number;
  /** Between two questions whether a worker with a long job is alive; it counts as hung after `MOST_MISSED` of them. */
  pulse: number;
}

/**
 * Questions in a row that a worker with a long job may leave unanswered, by what its engine is made of. A worker answers
 * between two steps of a training. On a slow phone one step of the largest settings takes a minute, so two minutes of
 * silence (24 times five seconds) are no step; plain JavaScript is slower by far.
 */
const MOST_MISSED = { compiled: 24, cpu: 120 };

const NOTHING: Arrived = { loadedBytes: 0, totalBytes: 0 };

/** The worker's parts as the page calls them. */
export type WorkerParts = Remotes<Omit<WorkerApi, 'storage'>> & { storage: Remotes<StorageApi> };

type Remotes<Parts> = { [Part in keyof Parts]: Remote<Parts[Part]> };

/** What a session needs from the page around it. */
export interface SessionSources {
  /** Fetches the script of what `createWorker` then starts. */
  fetchScript(wait: ScriptWait): Promise<void>;
  createWorker(name: string): Worker;
  deadlines: Deadlines;
  /** Resolves when the worker of this name was ended from outside. */
  watch: typeof workerGone;
  /** Hears that the worker crashed, was ended or hangs: worker-died, timeout. */
  onDeath(reason: SelvedgeError): void;
  /** Hears how much of what the worker waits for is here. */
  onArrived(arrived: Arrived): void;
}

/** What may end one call, beside the worker's end. */
interface CallLimits<T> {
  deadline: number | null;
  signal?: AbortSignal | undefined;
  /** Frees an answer that came after the call was given up. */
  discard?(late: T): void;
}

/** One worker from its start to its end. Once it has ended, every call fails with the reason of that. */
export class WorkerSession {
  /**
   * Settles when the engine and the model are there.
   * @throws engine-unavailable, engine-missing, model-missing, model-damaged, line-stalled
   */
  readonly ready: Promise<ReadyReport>;
  readonly #sources: SessionSources;
  /** The worker's parts, once it has said its first word. */
  readonly #up: Promise<WorkerParts>;
  readonly #end = new AbortController();
  /** Fires `change` as bytes come. */
  readonly #arriving = new EventTarget();
  readonly #arrived: Record<'script' | 'others', Arrived> = { script: NOTHING, others: NOTHING };
  readonly #pulse: Pulse;
  #report: ReadyReport | undefined;
  /** Whether it has answered a frame. */
  #warm = false;
  /** Long calls under way. */
  #jobs = 0;

  constructor(sources: SessionSources) {
    this.#sources = sources;
    const name = `selvedge-classifier-${sessionId()}`;
    // Not before whoever makes this session has it, and can hear of it.
    this.#up = Promise.resolve().then(() => this.#bringUp(name));
    this.#pulse = new Pulse(
      async () => (await this.#up).pulse.beat(),
      () => this.#die('it stopped answering in the middle of a job'),
      { every: sources.deadlines.pulse, missed: () => this.#mostMissed },
    );
    this.ready = this.#start();
    this.ready.then(
      (report) => {
        this.#report = report;
        // A rejection is the end of this session itself.
        sources.watch(name, this.#end.signal).then(
          () => this.#die('it was ended from outside'),
          () => {},
        );
      },
      () => {
        // Whoever waits for the start hears of it.
      },
    );
  }

  /** Whether its start went well. */
  get started(): boolean {
    return this.#report !== undefined;
  }

  get ended(): boolean {
    return this.#end.signal.aborted;
  }

  /** Changes to the model that is in use by now. @throws as `ready` */
  async refresh(): Promise<ReadyReport> {
    await this.#untilReady();
    return this.#start();
  }

  /** As `ClassifierClient.classify`. */
  async classify(frame: ImageBitmap, signal?: AbortSignal): Promise<Prediction> {
    const { firstFrame, frame: later } = this.#sources.deadlines;
    try {
      await this.#untilReady(signal);
      const limits = { deadline: this.#warm ? later : firstFrame, signal };
      const prediction = await this.call(({ classifier }) => classifier.classify(transfer(frame, [frame])), limits);
      this.#warm = true;
      return prediction;
    } finally {
      frame.close();
    }
  }

  /** @throws what the part throws, cancelled, timeout, worker-died, line-stalled, engine-missing */
  async call<T>(send: (worker: WorkerParts) => Promise<T>, limits: CallLimits<T>): Promise<T> {
    const { deadline, signal, discard } = limits;
    const worker = await this.#untilUp(signal);
    return this.#race(send(worker), { deadline, signal }, discard);
  }

  /** A call that takes as long as it takes; while it goes on, the worker's silence is measured by its pulse. */
  async work<T>(send: (worker: WorkerParts) => Promise<T>): Promise<T> {
    this.#jobs++;
    try {
      await this.#untilUp();
      this.#pulse.start();
      return await this.call(send, { deadline: null });
    } finally {
      this.#jobs--;
      if (this.#jobs === 0) this.#pulse.stop();
    }
  }

  /** Ends the worker; what waits for it fails with `reason`. */
  end(reason: SelvedgeError): void {
    if (this.ended) return;
    this.#pulse.stop();
    this.#end.abort(reason);
  }

  async #bringUp(name: string): Promise<WorkerParts> {
    const { signal } = this.#end;
    await this.#sources.fetchScript({
      onBytes: (loadedBytes, totalBytes) => this.#hear('script', { loadedBytes, totalBytes }),
      signal,
    });
    signal.throwIfAborted();
    const worker = this.#sources.createWorker(name);
    const remote = wrap<WorkerApi>(worker);
    signal.addEventListener('abort', () => {
      remote[releaseProxy]();
      worker.terminate();
    });
    worker.addEventListener('error', (event) => this.#die(event.message || 'the script could not be loaded'));
    worker.addEventListener('messageerror', () => this.#die('a message could not be read'));
    // Comlink reaches a part by its path; its types know that only of objects that cross by proxy.
    const parts = remote as unknown as WorkerParts;
    const hear = proxy((arrived: Arrived) => this.#hear('others', arrived));
    await this.#race(parts.arrivals.follow(hear), { deadline: this.#sources.deadlines.start });
    return parts;
  }

  /** The worker once it is there, for which there is no deadline: its script comes as slowly as the line is. */
  #untilUp(signal?: AbortSignal): Promise<WorkerParts> {
    return race(this.#up, { deadline: null, signal, death: this.#end.signal });
  }

  /** A worker that misses a deadline is lost, unless a long job holds it up. */
  #race<T>(work: Promise<T>, { deadline, signal }: CallLimits<T>, discard?: (late: T) => void): Promise<T> {
    const onTimeout = () => {
      if (this.#jobs > 0) return;
      this.#sources.onDeath(new SelvedgeError('timeout', `no answer within ${deadline} ms`));
    };
    const limits = { deadline, arriving: this.#arriving, signal, death: this.#end.signal, onTimeout };
    return race(work, limits, discard);
  }

  #hear(of: 'script' | 'others', arrived: Arrived): void {
    if (this.ended) return;
    this.#arrived[of] = arrived;
    this.#arriving.dispatchEvent(new Event('change'));
    this.#sources.onArrived(sumOf(Object.values(this.#arrived)));
  }

  #die(detail: string): void {
    this.#sources.onDeath(new SelvedgeError('worker-died', detail));
  }

  #start(): Promise<ReadyReport> {
    return this.call(({ classifier }) => classifier.start(), { deadline: this.#sources.deadlines.start });
  }

  #untilReady(signal?: AbortSignal): Promise<ReadyReport> {
    return race(this.ready, { deadline: null, signal, death: this.#end.signal });
  }

  get #mostMissed(): number {
    return this.#report?.engine.backend === 'cpu' ? MOST_MISSED.cpu : MOST_MISSED.compiled;
  }
}

function sumOf(parts: readonly Arrived[]): Arrived {
  const totals = parts.map(({ totalBytes }) => totalBytes);
  return {
    loadedBytes: parts.reduce((sum, { loadedBytes }) => sum + loadedBytes, 0),
    totalBytes: totals.includes(null) ? null : totals.reduce<number>((sum, total) => sum + (total ?? 0), 0),
  };
}

/** As `fetchScript`, for `createClassifier`. */
export async function fetchClassifier(wait: ScriptWait): Promise<void> {
  for (const each of [script, start]) await fetchScript(each, wait);
}

/** Starts the classifier's worker, by which name its life is watched. */
export function createClassifier(name: string): Worker {
  return new Worker(scriptAddress(start), { type: 'module', name });
}

/** 128 random bits. `crypto.randomUUID` would be shorter, but exists in secure contexts only. */
function sessionId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('-');
}
