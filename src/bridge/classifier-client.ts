import type { Arrived } from '../contract/arrivals-api.ts';
import type { Prediction, ReadyReport } from '../contract/classifier-api.ts';
import { type ErrorCode, errorCode, SelvedgeError } from '../domain/errors.ts';
import { sendSignals } from './cancellation.ts';
import { Emitter } from './emitter.ts';
import {
  createClassifier,
  type Deadlines,
  fetchClassifier,
  type SessionSources,
  type WorkerParts,
  WorkerSession,
} from './worker-session.ts';
import { workerGone } from './worker-watch.ts';

export type ClassifierState =
  /** `arrived` of what has to be fetched for it. */
  | { phase: 'starting'; arrived?: Arrived }
  | { phase: 'ready'; report: ReadyReport }
  | { phase: 'failed'; code: ErrorCode };

const DEADLINES: Deadlines = {
  start: 90_000,
  firstFrame: 20_000,
  frame: 6_000,
  decode: 30_000,
  ask: 60_000,
  pulse: 5_000,
};

/**
 * Starting again is no help after `MOST_DEATHS` deaths within `BURST` ms, or `MOST_FALSE_STARTS` in a row before the
 * start was through.
 */
const MOST_DEATHS = 4;
const BURST = 60_000;
const MOST_FALSE_STARTS = 2;

interface Options {
  fetchScript?: SessionSources['fetchScript'];
  createWorker?: SessionSources['createWorker'];
  deadlines?: Partial<Deadlines>;
  watch?: typeof workerGone;
}

/**
 * The page's only way to the classifier. No call hangs: each ends with an answer, an error with a code, or `cancelled`
 * by the caller's own signal. A dead or hung worker is replaced and started again; `change` tells of `state`, and
 * `restart` (with the code as `detail`) of a replacement.
 */
export class ClassifierClient extends Emitter {
  state: ClassifierState = { phase: 'starting' };
  readonly #worker: Pick<SessionSources, 'fetchScript' | 'createWorker'>;
  readonly #deadlines: Deadlines;
  readonly #watch: typeof workerGone;
  #session: WorkerSession;
  #deaths: number[] = [];
  #falseStarts = 0;

  constructor(options: Options = {}) {
    super();
    sendSignals();
    const { fetchScript = fetchClassifier, createWorker = createClassifier } = options;
    this.#worker = { fetchScript, createWorker };
    this.#deadlines = { ...DEADLINES, ...options.deadlines };
    this.#watch = options.watch ?? workerGone;
    this.#session = this.#begin();
  }

  /**
   * Settles when the engine and the model are there.
   * @throws engine-unavailable, engine-missing, model-missing, model-damaged, line-stalled
   */
  ready(): Promise<ReadyReport> {
    return this.#session.ready;
  }

  /** Starts again after a start that failed for a reason the person has mended. */
  retry(): void {
    this.#deaths = [];
    this.#falseStarts = 0;
    this.#session.end(new SelvedgeError('worker-died'));
    this.#session = this.#begin();
  }

  /**
   * Classifies a frame, which is taken over and closed whatever happens; waits for the start.
   * @throws what `ready` throws, timeout, worker-died, cancelled
   */
  classify(frame: ImageBitmap, signal?: AbortSignal): Promise<Prediction> {
    return this.#session.classify(frame, signal);
  }

  /**
   * Decodes a picture file in the worker; does not wait for the engine.
   * @throws picture-empty, picture-unreadable, picture-too-large, timeout, worker-died, cancelled
   */
  decode(file: Blob, signal?: AbortSignal): Promise<ImageBitmap> {
    const discard = (bitmap: ImageBitmap) => bitmap.close();
    return this.#session.call(({ classifier }) => classifier.decode(file), {
      deadline: this.#deadlines.decode,
      signal,
      discard,
    });
  }

  /**
   * A short call of any part of the worker; one that is cancelled is let go of at once.
   * @throws what the part throws, timeout, worker-died, cancelled
   */
  ask<T>(send: (worker: WorkerParts) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.#session.call(send, { deadline: this.#deadlines.ask, signal });
  }

  /**
   * A call that takes as long as it takes. While it goes on, other calls may be late without the worker counting as
   * hung, because a step of training on a slow device holds them up; a worker that is silent for much longer does. To
   * be cancelled, it hands the worker a signal, and goes on until the worker has heeded that.
   * @throws what the part throws, worker-died
   */
  work<T>(send: (worker: WorkerParts) => Promise<T>): Promise<T> {
    return this.#session.work(send);
  }

  /** Changes to the model that is in use by now. @throws as `ready` */
  async refresh(): Promise<void> {
    const session = this.#session;
    const report = await session.refresh();
    this.#become(session, { phase: 'ready', report });
  }

  /** Ends the worker for good; what waits for it fails with `cancelled`. */
  close(): void {
    this.#session.end(new SelvedgeError('cancelled'));
  }

  #begin(): WorkerSession {
    const session = new WorkerSession({
      ...this.#worker,
      deadlines: this.#deadlines,
      watch: this.#watch,
      onDeath: (reason) => this.#replace(session, reason),
      onArrived: (arrived) => {
        if (this.state.phase === 'starting') this.#become(session, { phase: 'starting', arrived });
      },
    });
    session.ready.then(
      (report) => {
        this.#falseStarts = 0;
        this.#become(session, { phase: 'ready', report });
      },
      (error: unknown) => this.#become(session, { phase: 'failed', code: errorCode(error) }),
    );
    if (this.state.phase !== 'starting') this.#setState({ phase: 'starting' });
    return session;
  }

  /** Ends a session and begins the next one, unless one after the other ends. */
  #replace(session: WorkerSession, reason: SelvedgeError): void {
    if (session !== this.#session || session.ended) return;
    const now = performance.now();
    this.#deaths = [...this.#deaths.filter((then) => now - then < BURST), now];
    if (!session.started) this.#falseStarts++;
    const hopeless = this.#deaths.length >= MOST_DEATHS || this.#falseStarts >= MOST_FALSE_STARTS;
    session.end(hopeless ? new SelvedgeError('worker-unstable', reason.message) : reason);
    if (hopeless) {
      this.#setState({ phase: 'failed', code: 'worker-unstable' });
    } else {
      this.#session = this.#begin();
      this.dispatchEvent(new CustomEvent<ErrorCode>('restart', { detail: reason.name }));
    }
  }

  #become(session: WorkerSession, state: ClassifierState): void {
    if (session === this.#session && !session.ended) this.#setState(state);
  }

  #setState(state: ClassifierState): void {
    this.state = state;
    this.changed();
  }
}
