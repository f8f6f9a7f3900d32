import { type Remote, releaseProxy, transfer, wrap } from 'comlink';
import type { Prediction, ReadyReport } from '../contract/classifier-api.ts';
import type { WorkerApi } from '../contract/worker-api.ts';
import { type ErrorCode, errorCode, SelvedgeError } from '../domain/errors.ts';
import { Emitter } from './emitter.ts';
import { PendingCalls } from './pending-calls.ts';
import { Pulse } from './pulse.ts';
import { workerGone } from './worker-watch.ts';

export type ClassifierState =
  | { phase: 'starting' }
  | { phase: 'ready'; report: ReadyReport }
  | { phase: 'failed'; code: ErrorCode };

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

const DEADLINES: Deadlines = {
  start: 90_000,
  firstFrame: 20_000,
  frame: 6_000,
  decode: 30_000,
  ask: 60_000,
  pulse: 5_000,
};

/**
 * A worker answers between two steps of a training. On a slow phone one step of the largest settings takes a minute, so
 * two minutes of silence are no step; plain JavaScript is slower by far.
 */
const MOST_MISSED = { compiled: 24, cpu: 120 };

/** So many deaths within `BURST` ms, or so many in a row before the start was through, and starting again is no help. */
const MOST_DEATHS = 4;
const BURST = 60_000;
const MOST_FALSE_STARTS = 2;

/** The worker's parts as the page calls them. */
export type WorkerParts = { [Part in keyof WorkerApi]: Remote<WorkerApi[Part]> };

/** One worker from its start to its end. */
interface WorkerSession {
  worker: Worker;
  remote: Remote<WorkerApi>;
  parts: WorkerParts;
  pending: PendingCalls;
  end: AbortController;
  ready: Promise<ReadyReport>;
  started: boolean;
  /** Whether it has answered a frame. */
  warm: boolean;
  /** Long calls under way. */
  jobs: number;
  /** Beats while there are any. */
  pulse: Pulse;
}

interface Options {
  createWorker?: (name: string) => Worker;
  deadlines?: Partial<Deadlines>;
  watch?: typeof workerGone;
}

/**
 * The page's only way to the classifier. No call hangs: each ends with an answer, an error with a code, or the
 * caller's own abort. A dead or hung worker is replaced and started again; `change` tells of `state`, and `restart`
 * (with the code as `detail`) of a replacement.
 */
export class ClassifierClient extends Emitter {
  state: ClassifierState = { phase: 'starting' };
  readonly #createWorker: (name: string) => Worker;
  readonly #deadlines: Deadlines;
  readonly #watch: typeof workerGone;
  #life: WorkerSession;
  #deaths: number[] = [];
  #falseStarts = 0;

  constructor(options: Options = {}) {
    super();
    this.#createWorker = options.createWorker ?? createClassifier;
    this.#deadlines = { ...DEADLINES, ...options.deadlines };
    this.#watch = options.watch ?? workerGone;
    this.#life = this.#begin();
  }

  /** Settles when the engine and the model are there. @throws engine-unavailable, model-missing, model-damaged */
  ready(): Promise<ReadyReport> {
    return this.#life.ready;
  }

  /** Starts again after a start that failed for a reason the person has mended. */
  retry(): void {
    this.#deaths = [];
    this.#falseStarts = 0;
    this.#discard(this.#life, new SelvedgeError('worker-died'));
    this.#life = this.#begin();
  }

  /**
   * Classifies a frame, which is taken over and closed whatever happens; waits for the start.
   * @throws what `ready` throws, timeout, worker-died; the signal's reason when aborted
   */
  async classify(frame: ImageBitmap, signal?: AbortSignal): Promise<Prediction> {
    const life = this.#life;
    try {
      await life.pending.race(life.ready, { deadline: this.#deadlines.start, signal });
      const deadline = life.warm ? this.#deadlines.frame : this.#deadlines.firstFrame;
      const prediction = await this.#call(life, deadline, signal, () =>
        life.parts.classifier.classify(transfer(frame, [frame])),
      );
      life.warm = true;
      return prediction;
    } finally {
      frame.close();
    }
  }

  /**
   * Decodes a picture file in the worker; does not wait for the engine.
   * @throws picture-empty, picture-unreadable, picture-too-large, timeout, worker-died
   */
  decode(file: Blob, signal?: AbortSignal): Promise<ImageBitmap> {
    const life = this.#life;
    const discard = (bitmap: ImageBitmap) => bitmap.close();
    return this.#call(life, this.#deadlines.decode, signal, () => life.parts.classifier.decode(file), discard);
  }

  /** A short call of any part of the worker. @throws what the part throws, timeout, worker-died */
  ask<T>(send: (worker: WorkerParts) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const life = this.#life;
    return this.#call(life, this.#deadlines.ask, signal, () => send(life.parts));
  }

  /**
   * A call that takes as long as it takes. While it goes on, other calls may be late without the worker counting as
   * hung, because a step of training on a slow device holds them up; a worker that is silent for much longer does.
   * @throws what the part throws, worker-died
   */
  async work<T>(send: (worker: WorkerParts) => Promise<T>): Promise<T> {
    const life = this.#life;
    life.jobs++;
    if (!life.end.signal.aborted) life.pulse.start();
    try {
      return await this.#call(life, null, undefined, () => send(life.parts));
    } finally {
      life.jobs--;
      if (life.jobs === 0) life.pulse.stop();
    }
  }

  /** Changes to the model that is in use by now. @throws as `ready` */
  async refresh(): Promise<void> {
    const life = this.#life;
    await life.pending.race(life.ready, { deadline: this.#deadlines.start });
    const report = await this.#call(life, this.#deadlines.start, undefined, () => life.parts.classifier.start());
    this.#become(life, { phase: 'ready', report });
  }

  #begin(): WorkerSession {
    const name = `selvedge-classifier-${lifeId()}`;
    const worker = this.#createWorker(name);
    const remote = wrap<WorkerApi>(worker);
    const life: WorkerSession = {
      worker,
      remote,
      // Comlink reaches a part by its path; its types know that only of objects that cross by proxy.
      parts: remote as unknown as WorkerParts,
      pending: new PendingCalls(),
      end: new AbortController(),
      ready: Promise.reject(),
      started: false,
      warm: false,
      jobs: 0,
      pulse: new Pulse(
        () => life.parts.pulse.beat(),
        () => die('it stopped answering in the middle of a job'),
        { every: this.#deadlines.pulse, missed: () => this.#mostMissed },
      ),
    };
    life.ready.catch(() => {});
    const die = (detail: string) => this.#replace(life, new SelvedgeError('worker-died', detail));
    worker.addEventListener('error', (event) => die(event.message || 'the script could not be loaded'));
    worker.addEventListener('messageerror', () => die('a message could not be read'));
    life.ready = this.#call(life, this.#deadlines.start, undefined, () => life.parts.classifier.start());
    life.ready.then(
      (report) => {
        life.started = true;
        this.#falseStarts = 0;
        this.#become(life, { phase: 'ready', report });
        // A rejection is the end of this life itself.
        this.#watch(name, life.end.signal).then(
          () => die('it was ended from outside'),
          () => {},
        );
      },
      (error: unknown) => this.#become(life, { phase: 'failed', code: errorCode(error) }),
    );
    if (this.state.phase !== 'starting') this.#setState({ phase: 'starting' });
    return life;
  }

  #call<T>(
    life: WorkerSession,
    deadline: number | null,
    signal: AbortSignal | undefined,
    send: () => Promise<T>,
    discard?: (late: T) => void,
  ): Promise<T> {
    const onTimeout = () => {
      if (life.jobs === 0) this.#replace(life, new SelvedgeError('timeout', `no answer within ${deadline} ms`));
    };
    if (life.end.signal.aborted) return Promise.reject(life.end.signal.reason);
    return life.pending.race(send(), { deadline, signal, onTimeout }, discard);
  }

  /** Ends a life and begins the next one, unless life after life ends. */
  #replace(life: WorkerSession, reason: SelvedgeError): void {
    if (life !== this.#life || life.end.signal.aborted) return;
    const now = performance.now();
    this.#deaths = [...this.#deaths.filter((then) => now - then < BURST), now];
    if (!life.started) this.#falseStarts++;
    const hopeless = this.#deaths.length >= MOST_DEATHS || this.#falseStarts >= MOST_FALSE_STARTS;
    this.#discard(life, hopeless ? new SelvedgeError('engine-unavailable', reason.message) : reason);
    if (hopeless) {
      this.#setState({ phase: 'failed', code: 'engine-unavailable' });
    } else {
      this.#life = this.#begin();
      this.dispatchEvent(new CustomEvent<ErrorCode>('restart', { detail: reason.name }));
    }
  }

  #discard(life: WorkerSession, reason: SelvedgeError): void {
    if (life.end.signal.aborted) return;
    life.end.abort(reason);
    life.pulse.stop();
    life.remote[releaseProxy]();
    life.worker.terminate();
    life.pending.fail(reason);
  }

  #become(life: WorkerSession, state: ClassifierState): void {
    if (life === this.#life && !life.end.signal.aborted) this.#setState(state);
  }

  get #mostMissed(): number {
    const slow = this.state.phase === 'ready' && this.state.report.engine.backend === 'cpu';
    return slow ? MOST_MISSED.cpu : MOST_MISSED.compiled;
  }

  #setState(state: ClassifierState): void {
    this.state = state;
    this.changed();
  }
}

/** 128 random bits. `crypto.randomUUID` would be shorter, but exists in secure contexts only. */
function lifeId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('-');
}

function createClassifier(name: string): Worker {
  return new Worker(new URL('../../workers/classifier.worker.ts', import.meta.url), { type: 'module', name });
}
