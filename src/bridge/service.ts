import { Emitter } from './emitter.ts';
import { type Notice, noticeOf } from './notice.ts';
import type { Task } from './task.ts';
import { retryLost } from './worker-lost.ts';

/** A service whose failed calls become a notice that elements draw. What a person has cancelled is no failure. */
export abstract class Service extends Emitter {
  notice: Notice | undefined;
  readonly #acts = new Map<string, Promise<unknown>>();

  dismissNotice(): void {
    this.notice = undefined;
    this.changed();
  }

  /** What `work` gives; undefined when it failed, which `notice` then tells. */
  protected async reportErrors<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.tell(noticeOf(error));
      return undefined;
    }
  }

  /** As `reportErrors`, for what only reads: where the worker was lost under it, the one in its place is asked. */
  protected look<T>(work: () => Promise<T>): Promise<T | undefined> {
    return this.reportErrors(() => retryLost(work));
  }

  /**
   * Does `act`, or shares the end of the same one under way: a thumb that taps twice makes or deletes one thing.
   * @param name equal for what counts as the same
   */
  protected once<T>(name: string, act: () => Promise<T>): Promise<T> {
    const underWay = this.#acts.get(name) as Promise<T> | undefined;
    if (underWay !== undefined) return underWay;
    const done = act().finally(() => this.#acts.delete(name));
    this.#acts.set(name, done);
    return done;
  }

  /** Runs `task` with the last notice put away. @returns its value; undefined when it failed or was cancelled */
  protected async runTask<T, Args extends readonly unknown[]>(
    task: Task<T, Args>,
    ...args: Args
  ): Promise<T | undefined> {
    this.notice = undefined;
    const end = await task.run(...args);
    if (end.phase === 'error') this.tell({ code: end.code, detail: end.detail });
    return end.phase === 'complete' ? end.value : undefined;
  }

  protected tell(notice: Notice): void {
    if (notice.code === 'cancelled') return;
    // Of an answer it is enough that the worker is back; an act went with it.
    this.notice = notice.code === 'worker-died' ? { ...notice, code: 'act-lost' } : notice;
    this.changed();
  }
}
