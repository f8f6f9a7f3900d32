import { proxy } from 'comlink';
import { longJob } from '../bridge/long-job.ts';
import { noticeOf } from '../bridge/notice.ts';
import { Service } from '../bridge/service.ts';
import type { ImportProgress, ImportReport, IncomingFile } from '../contract/samples-api.ts';
import { errorCode } from '../domain/errors.ts';
import type { Samples } from './samples.ts';

/** Samples in from files, folders and zips, and out as a zip: long jobs, one at a time. */
export class SampleFiles extends Service {
  /** What goes on; undefined while nothing does. */
  job: 'import' | 'export' | undefined;
  progress: ImportProgress | undefined;
  /** Of the last import, until the next. */
  report: ImportReport | undefined;
  readonly #samples: Samples;
  readonly #hold: () => () => void;

  /** @param hold keeps updates of the app from being offered while this goes on; returns what ends that */
  constructor(samples: Samples, hold: () => () => void) {
    super();
    this.#samples = samples;
    this.#hold = hold;
  }

  async import(files: IncomingFile[]): Promise<void> {
    this.report = undefined;
    const { client } = this.#samples;
    const report = await this.#run('import', (listen) => client.work((worker) => worker.samples.import(files, listen)));
    if (report === undefined) return;
    this.report = report;
    this.changed();
    this.#samples.tellAdded(report, 'from files');
  }

  /** @returns the zip; undefined when it failed or was stopped */
  export(): Promise<Blob | undefined> {
    const { client } = this.#samples;
    return this.#run('export', (listen) => client.work((worker) => worker.samples.export(listen)));
  }

  /** Ends what goes on; nothing of it is kept. */
  async stop(): Promise<void> {
    await this.reportErrors(() => this.#samples.client.ask((worker) => worker.samples.stop()));
  }

  dismissReport(): void {
    this.report = undefined;
    this.changed();
  }

  async #run<T>(
    job: 'import' | 'export',
    work: (listen: (progress: ImportProgress) => void) => Promise<T>,
  ): Promise<T | undefined> {
    if (this.job !== undefined) return undefined;
    Object.assign(this, { job, progress: undefined, notice: undefined });
    this.changed();
    const listen = proxy((progress: ImportProgress) => {
      if (this.job === undefined) return;
      this.progress = progress;
      this.changed();
    });
    try {
      return await longJob(this.#hold, () => work(listen));
    } catch (error) {
      // The person stopped it and knows.
      if (errorCode(error) !== 'import-stopped') this.tell(noticeOf(error));
      return undefined;
    } finally {
      Object.assign(this, { job: undefined, progress: undefined });
      this.changed();
    }
  }
}
