import { proxy } from 'comlink';
import type { Keeping } from '../bridge/keeping.ts';
import { longJob } from '../bridge/long-job.ts';
import { Service } from '../bridge/service.ts';
import { Task } from '../bridge/task.ts';
import type { Listener } from '../contract/listener.ts';
import type { ImportProgress, ImportReport, IncomingFile, SamplesExport } from '../contract/samples-api.ts';
import type { Samples } from './samples.ts';

/** What goes on, and how far it is; not known at first. */
export interface FileJob {
  kind: 'import' | 'export';
  progress: ImportProgress | undefined;
}

/** How samples came in from files, or went out as a zip. */
export type FilesReport = ({ kind: 'import' } & ImportReport) | ({ kind: 'export' } & Pick<SamplesExport, 'leftOut'>);

/** Samples in from files, folders and zips, and out as a zip: long jobs, one at a time. */
export class SampleFiles extends Service {
  /** undefined while nothing goes on. */
  job: FileJob | undefined;
  /** What the last import took and refused, or the last export left out; until the next. */
  report: FilesReport | undefined;
  readonly #samples: Samples;
  readonly #keeping: Keeping;
  readonly #hold: () => () => void;
  #task: Task<unknown> | undefined;
  /** What the last import was of. */
  #files: readonly IncomingFile[] = [];

  /**
   * @param keeping hears that all samples are in a zip
   * @param hold keeps updates of the app from being offered while this goes on; returns what ends that
   */
  constructor(samples: Samples, keeping: Keeping, hold: () => () => void) {
    super();
    this.#samples = samples;
    this.#keeping = keeping;
    this.#hold = hold;
  }

  async import(files: IncomingFile[]): Promise<void> {
    if (this.job !== undefined) return;
    const { client } = this.#samples;
    const before = this.report;
    const report = await this.#run('import', (listen, signal) =>
      client.work((worker) => worker.samples.import(files, listen, signal)),
    );
    if (report === undefined) {
      this.#tell(before);
      return;
    }
    this.#files = files;
    this.#tell({ kind: 'import', ...report });
    this.#samples.tellImported(report);
  }

  /** Zips of the last import in which pictures lie in no folder, and how many these are. */
  get loose(): { files: IncomingFile[]; count: number } {
    const loose = this.report?.kind === 'import' ? this.report.loose : [];
    const paths = new Set(loose.map(({ path }) => path));
    const count = loose.reduce((sum, zip) => sum + zip.count, 0);
    return { files: this.#files.filter(({ path }) => paths.has(path)), count };
  }

  /** @returns the zip; undefined when it failed or was stopped */
  async export(): Promise<Blob | undefined> {
    const { client } = this.#samples;
    const done = await this.#run('export', (listen, signal) =>
      client.work((worker) => worker.samples.export(listen, signal)),
    );
    if (done !== undefined) {
      this.#keeping.exported(false);
      this.#tell({ kind: 'export', leftOut: done.leftOut });
    }
    return done?.zip;
  }

  /** Ends what goes on; nothing of it is kept. */
  stop(): void {
    this.#task?.abort();
  }

  dismissReport(): void {
    this.#tell(undefined);
  }

  #tell(report: FilesReport | undefined): void {
    this.report = report;
    this.changed();
  }

  async #run<T>(
    kind: FileJob['kind'],
    work: (listen: Listener<ImportProgress>, signal: AbortSignal) => Promise<T>,
  ): Promise<T | undefined> {
    if (this.job !== undefined) return undefined;
    this.report = undefined;
    const become = (job: FileJob | undefined) => {
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
