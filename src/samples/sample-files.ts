import { FileJobs } from '../bridge/file-jobs.ts';
import type { Keeping } from '../bridge/keeping.ts';
import type { ImportReport, IncomingFile, SamplesExport } from '../contract/samples-api.ts';
import type { Samples } from './samples.ts';

/** How samples came in from files, or went out as a zip. */
export type FilesReport = ({ kind: 'import' } & ImportReport) | ({ kind: 'export' } & Pick<SamplesExport, 'leftOut'>);

/** Samples in from files, folders and zips, and out as a zip: long jobs, one at a time. */
export class SampleFiles extends FileJobs<'import' | 'export', FilesReport> {
  readonly #samples: Samples;
  readonly #keeping: Keeping;
  /** What the last import was of. */
  #files: readonly IncomingFile[] = [];

  /**
   * @param keeping hears that all samples are in a zip
   * @param hold keeps updates of the app from being offered while this goes on; returns what ends that
   */
  constructor(samples: Samples, keeping: Keeping, hold: () => () => void) {
    super(hold);
    this.#samples = samples;
    this.#keeping = keeping;
  }

  async import(files: IncomingFile[]): Promise<void> {
    if (this.job !== undefined) return;
    const { client } = this.#samples;
    const before = this.report;
    const report = await this.run('import', (listen, signal) =>
      client.work((worker) => worker.samples.import(files, listen, signal)),
    );
    if (report === undefined) {
      this.say(before);
      return;
    }
    this.#files = files;
    this.say({ kind: 'import', ...report });
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
    const done = await this.run('export', (listen, signal) =>
      client.work((worker) => worker.samples.export(listen, signal)),
    );
    if (done !== undefined) {
      this.#keeping.exported(false);
      this.say({ kind: 'export', leftOut: done.leftOut });
    }
    return done?.zip;
  }
}
