import { Emitter } from './emitter.ts';
import { type Notice, noticeOf } from './notice.ts';
import type { Task } from './task.ts';

/** A service whose failed calls become a notice that elements draw. What a person has cancelled is no failure. */
export abstract class Service extends Emitter {
  notice: Notice | undefined;

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
    this.notice = notice;
    this.changed();
  }
}
