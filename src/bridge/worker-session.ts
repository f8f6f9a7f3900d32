import { type Remote, releaseProxy, transfer, wrap } from 'comlink';
import type { Prediction, ReadyReport } from '../contract/classifier-api.ts';
import type { StorageApi } from '../contract/storage-api.ts';
import type { WorkerApi } from '../contract/worker-api.ts';
import { SelvedgeError } from '../domain/errors.ts';
import { race } from './pending-calls.ts';
import { Pulse } from './pulse.ts';
import type { workerGone } from './worker-watch.ts';

/** Milliseconds a call may take before the worker counts as hung. */
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
  /** Between two questions whether a worker with a long job is alive. */
  pulse: number;
}

/**
 * A worker answers between two steps of a training. On a slow phone one step of the largest settings takes a minute, so
 * two minutes of silence are no step; plain JavaScript is slower by far.
 */
const MOST_MISSED = { compiled: 24, cpu: 120 };

/** The worker's parts as the page calls them. */
export type WorkerParts = Remotes<Omit<WorkerApi, 'storage'>> & { storage: Remotes<StorageApi> };

type Remotes<Parts> = { [Part in keyof Parts]: Remote<Parts[Part]> };

/** What a session needs from the page around it. */
export interface SessionSources {
  createWorker(name: string): Worker;
  deadlines: Deadlines;
  /** Resolves when the worker of this name was ended from outside. */
  watch: typeof workerGone;
  /** Hears that the worker crashed, was ended or hangs: worker-died, timeout. */
  onDeath(reason: SelvedgeError): void;
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
  /** Settles when the engine and the model are there. @throws engine-unavailable, model-missing, model-damaged */
  readonly ready: Promise<ReadyReport>;
  readonly #sources: SessionSources;
  readonly #worker: Worker;
  readonly #remote: Remote<WorkerApi>;
  readonly #parts: WorkerParts;
  readonly #end = new AbortController();
  readonly #pulse: Pulse;
  #report: ReadyReport | undefined;
  /** Whether it has answered a frame. */
  #warm = false;
  /** Long calls under way. */
  #jobs = 0;

  constructor(sources: SessionSources) {
    this.#sources = sources;
    const name = `selvedge-classifier-${sessionId()}`;
    this.#worker = sources.createWorker(name);
    this.#remote = wrap<WorkerApi>(this.#worker);
    // Comlink reaches a part by its path; its types know that only of objects that cross by proxy.
    this.#parts = this.#remote as unknown as WorkerParts;
    const die = (detail: string) => sources.onDeath(new SelvedgeError('worker-died', detail));
    this.#worker.addEventListener('error', (event) => die(event.message || 'the script could not be loaded'));
    this.#worker.addEventListener('messageerror', () => die('a message could not be read'));
    this.#pulse = new Pulse(
      () => this.#parts.pulse.beat(),
      () => die('it stopped answering in the middle of a job'),
      { every: sources.deadlines.pulse, missed: () => this.#mostMissed },
    );
    this.ready = this.#start();
    this.ready.then(
      (report) => {
        this.#report = report;
        // A rejection is the end of this session itself.
        sources.watch(name, this.#end.signal).then(
          () => die('it was ended from outside'),
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

  /** @throws what the part throws, cancelled, timeout, worker-died */
  call<T>(send: (worker: WorkerParts) => Promise<T>, limits: CallLimits<T>): Promise<T> {
    if (this.ended) return Promise.reject(this.#end.signal.reason);
    const { deadline, signal, discard } = limits;
    if (signal?.aborted) return Promise.reject(new SelvedgeError('cancelled'));
    const onTimeout = () => {
      if (this.#jobs > 0) return;
      this.#sources.onDeath(new SelvedgeError('timeout', `no answer within ${deadline} ms`));
    };
    return race(send(this.#parts), { deadline, signal, death: this.#end.signal, onTimeout }, discard);
  }

  /** A call that takes as long as it takes; while it goes on, the worker's silence is measured by its pulse. */
  async work<T>(send: (worker: WorkerParts) => Promise<T>): Promise<T> {
    this.#jobs++;
    if (!this.ended) this.#pulse.start();
    try {
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
    this.#remote[releaseProxy]();
    this.#worker.terminate();
    this.#end.abort(reason);
  }

  #start(): Promise<ReadyReport> {
    return this.call(({ classifier }) => classifier.start(), { deadline: this.#sources.deadlines.start });
  }

  #untilReady(signal?: AbortSignal): Promise<ReadyReport> {
    return race(this.ready, { deadline: this.#sources.deadlines.start, signal, death: this.#end.signal });
  }

  get #mostMissed(): number {
    return this.#report?.engine.backend === 'cpu' ? MOST_MISSED.cpu : MOST_MISSED.compiled;
  }
}

/** Starts the classifier's worker, by which name its life is watched. */
export function createClassifier(name: string): Worker {
  return new Worker(new URL('../../workers/classifier.worker.ts', import.meta.url), { type: 'module', name });
}

/** 128 random bits. `crypto.randomUUID` would be shorter, but exists in secure contexts only. */
function sessionId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('-');
}
