import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ClassifierClient } from '../../../src/bridge/classifier-client.ts';
import { JobService } from '../../../src/bridge/job-service.ts';
import { type ErrorCode, SelvedgeError } from '../../../src/domain/errors.ts';

/** A service whose jobs, and whose looks at what there is, end with the given codes in turn, or well. */
class Jobs extends JobService<'running', never> {
  readonly done: string[] = [];
  readonly #ends: (ErrorCode | null)[];

  constructor(...ends: (ErrorCode | null)[]) {
    super({ work: () => this.#end('job') } as unknown as ClassifierClient, () => () => {});
    this.#ends = ends;
  }

  async run(): Promise<void> {
    this.again = () => this.run();
    await this.follow(
      async () => {},
      () => {},
    );
  }

  async check(): Promise<void> {
    await this.reportErrors(() => this.#end('look'));
  }

  protected hear(): void {}

  async #end(what: string): Promise<void> {
    this.done.push(what);
    const code = this.#ends.shift() ?? null;
    if (code !== null) throw new SelvedgeError(code);
  }
}

/** A long job holds the screen awake, for as long as the page is to be seen. */
beforeAll(() => void vi.stubGlobal('document', new EventTarget()));
afterAll(() => void vi.unstubAllGlobals());

describe('trying again', () => {
  it('begins the job anew that a line which stood still has ended', async () => {
    const jobs = new Jobs('line-stalled');
    await jobs.run();
    expect(jobs.notice?.code).toBe('line-stalled');
    await jobs.retry();
    expect(jobs).toMatchObject({ done: ['job', 'job'], notice: undefined });
  });

  it('looks again where it was a look that the line was in the way of, and begins no job that nobody asked for', async () => {
    const jobs = new Jobs(null, 'line-stalled');
    await jobs.run();
    await jobs.check();
    await jobs.retry();
    expect(jobs.done).toEqual(['job', 'look', 'look']);
  });

  it('looks again where storage did not answer', async () => {
    const jobs = new Jobs('storage-silent');
    await jobs.run();
    await jobs.retry();
    expect(jobs.done).toEqual(['job', 'look']);
  });
});
