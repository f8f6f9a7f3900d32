import { proxy } from 'comlink';
import type { Listener } from '../contract/listener.ts';
import type { ImportProgress } from '../contract/samples-api.ts';
import { longJob } from './long-job.ts';
import { Service } from './service.ts';
import { Task } from './task.ts';

/** What goes on, and how far it is; not known at first. */
export interface FileJob<Kind extends string> {
  kind: Kind;
  progress: ImportProgress | undefined;
}

/** A service that reads and writes files: long jobs, one at a time, whose end is reported. */
export abstract class FileJobs<Kind extends string, Report> extends Service {
  /** undefined while nothing goes on. */
  job: FileJob<Kind> | undefined;
  /** What the last job came to, until it is put away or the next begins. */
  report: Report | undefined;
  readonly #hold: () => () => void;
  #task: Task<unknown> | undefined;

  /** @param hold keeps updates of the app from being offered while a job goes on; returns what ends that */
  constructor(hold: () => () => void) {
    super();
    this.#hold = hold;
  }

  /** Ends what goes on. */
  stop(): void {
    this.#task?.abort();
  }

  dismissReport(): void {
    this.say(undefined);
  }

  protected say(report: Report | undefined): void {
    this.report = report;
    this.changed();
  }

  /** @returns what `work` gives; undefined when it failed or was stopped, or another job goes on */
  protected async run<T>(
    kind: Kind,
    work: (listen: Listener<ImportProgress>, signal: AbortSignal) => Promise<T>,
  ): Promise<T | undefined> {
    if (this.job !== undefined) return undefined;
    this.report = undefined;
    const become = (job: FileJob<Kind> | undefined) => {
      this.job = job;
      this.changed();
    };
    const listen = proxy((progress: ImportProgress) => {
      if (this.job !== undefined) become({ kind, progress });
    });
    const task = new Task((signal) => longJob(this.#hold, () => work(listen, signal)));
    this.#task = task;
    become({ kind, progress: undefined });
    const result = await this.runTask(task);
    become(undefined);
    return result;
  }
}
