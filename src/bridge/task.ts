import { SelvedgeError } from '../domain/errors.ts';
import { Emitter } from './emitter.ts';
import { type Notice, noticeOf } from './notice.ts';

/** Where an asynchronous part stands. */
export type TaskState<Value> =
  | { readonly phase: 'initial' }
  | { readonly phase: 'pending' }
  | { readonly phase: 'complete'; readonly value: Value }
  | ({ readonly phase: 'error' } & Readonly<Notice>);

const INITIAL = { phase: 'initial' } as const;

/**
 * One asynchronous part of a service or a screen, whose `state` is drawn; fires `change` with it. Modelled on Lit's
 * task, without a host. The signal that the work is given aborts when the run is given up, and also once it is over, so
 * that nothing stays hanging on it.
 */
export class Task<Value, Args extends readonly unknown[] = []> extends Emitter {
  state: TaskState<Value> = INITIAL;
  /** How the last run ends; never rejects. */
  settled: Promise<TaskState<Value>> = Promise.resolve(INITIAL);
  readonly #work: (signal: AbortSignal, ...args: Args) => Promise<Value>;
  #control = new AbortController();

  /** @param work rejects with `cancelled` when it heeds the signal */
  constructor(work: (signal: AbortSignal, ...args: Args) => Promise<Value>) {
    super();
    this.#work = work;
  }

  get pending(): boolean {
    return this.state.phase === 'pending';
  }

  /** What the last run came to; undefined where it has not, or failed. */
  get value(): Value | undefined {
    return this.state.phase === 'complete' ? this.state.value : undefined;
  }

  /**
   * Begins a run, which takes the place of the one before it.
   * @returns how it ended; initial when it was cancelled or another took its place
   */
  run(...args: Args): Promise<TaskState<Value>> {
    this.abort();
    const control = new AbortController();
    this.#control = control;
    this.#become({ phase: 'pending' });
    this.settled = this.#follow(control, args);
    return this.settled;
  }

  /** Asks the run under way to end; `state` is pending until it has. */
  abort(): void {
    this.#control.abort(new SelvedgeError('cancelled'));
  }

  /** Forgets the result, or gives up the run under way at once. */
  reset(): void {
    this.abort();
    this.#control = new AbortController();
    this.#become(INITIAL);
  }

  async #follow(control: AbortController, args: Args): Promise<TaskState<Value>> {
    const end = await this.#attempt(control.signal, args);
    if (control !== this.#control) return INITIAL;
    this.abort();
    this.#become(end);
    return end;
  }

  async #attempt(signal: AbortSignal, args: Args): Promise<TaskState<Value>> {
    try {
      return { phase: 'complete', value: await this.#work(signal, ...args) };
    } catch (error) {
      const notice = noticeOf(error);
      return notice.code === 'cancelled' ? INITIAL : { phase: 'error', ...notice };
    }
  }

  #become(state: TaskState<Value>): void {
    this.state = state;
    this.changed();
  }
}
