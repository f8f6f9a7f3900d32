import { type ErrorCode, errorCode } from '../domain/errors.ts';
import { Emitter } from './emitter.ts';

/** What went wrong: a code of the table, and the detail that the error carried. */
export interface Notice {
  code: ErrorCode;
  detail: string;
}

/** A service whose failed calls become a notice that elements draw. */
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
      this.tell(error);
      return undefined;
    }
  }

  protected tell(error: unknown): void {
    const code = errorCode(error);
    this.notice = { code, detail: error instanceof Error ? error.message : String(error) };
    this.changed();
  }
}
