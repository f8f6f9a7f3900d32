import { proxy } from 'comlink';
import type { ClassifierClient } from '../bridge/classifier-client.ts';
import type { Keeping } from '../bridge/keeping.ts';
import { longJob } from '../bridge/long-job.ts';
import { Service } from '../bridge/service.ts';
import { Task } from '../bridge/task.ts';
import type { BackupMade } from '../contract/backup-api.ts';
import type { Listener } from '../contract/listener.ts';
import type { ImportProgress } from '../contract/samples-api.ts';
import type { BackupContents, BackupFacts, BackupKind, LeftOut, RestoreReport } from '../domain/backup.ts';

/** What goes on, and how far it is; not known at first. */
export interface BackupJob {
  kind: 'make' | 'look' | 'restore';
  progress: ImportProgress | undefined;
}

/** How the last backup or restore ended. */
export type BackupReport = { kind: 'made'; leftOut: LeftOut[] } | ({ kind: 'restored' } & RestoreReport);

/** One zip of everything that is kept, and the way back: long jobs, one at a time. */
export class Backups extends Service {
  /** undefined while nothing goes on. */
  job: BackupJob | undefined;
  /** A zip that waits for a person to choose what of it is restored. */
  found: { file: Blob; backup: BackupFacts } | undefined;
  /** undefined until the first, and while anything goes on. */
  report: BackupReport | undefined;
  readonly #client: ClassifierClient;
  readonly #keeping: Keeping;
  readonly #hold: () => () => void;
  #task: Task<unknown> | undefined;

  /**
   * @param keeping hears that everything is in a zip
   * @param hold keeps updates of the app from being offered while this goes on; returns what ends that
   */
  constructor(client: ClassifierClient, keeping: Keeping, hold: () => () => void) {
    super();
    this.#client = client;
    this.#keeping = keeping;
    this.#hold = hold;
  }

  /** @returns the zip; undefined when it failed or was stopped */
  async make(): Promise<Blob | undefined> {
    const made = await this.#run<BackupMade>('make', (listen, signal) =>
      this.#client.work((worker) => worker.backup.make(listen, signal)),
    );
    if (made === undefined) return undefined;
    this.#keeping.exported(true);
    this.#tell({ kind: 'made', leftOut: made.leftOut });
    return made.zip;
  }

  /** Looks what a zip holds: a backup then waits for `restore`, anything else is imported at once. */
  async choose(file: Blob): Promise<void> {
    const contents = await this.#run<BackupContents>('look', () =>
      this.#client.work((worker) => worker.backup.look(file)),
    );
    if (contents === undefined) return;
    const { backup } = contents;
    if (backup === null) await this.#restore(file, []);
    else this.#wait({ file, backup });
  }

  /** Puts back what `kinds` name of the zip that waits. */
  async restore(kinds: readonly BackupKind[]): Promise<void> {
    const { found } = this;
    this.forget();
    if (found !== undefined && kinds.length > 0) await this.#restore(found.file, kinds);
  }

  /** Lets go of the zip that waits. */
  forget(): void {
    this.#wait(undefined);
  }

  /** Ends what goes on; what was put back stays. */
  stop(): void {
    this.#task?.abort();
  }

  dismissReport(): void {
    this.#tell(undefined);
  }

  async #restore(file: Blob, kinds: readonly BackupKind[]): Promise<void> {
    const report = await this.#run<RestoreReport>('restore', (listen, signal) =>
      this.#client.work((worker) => worker.backup.restore(file, kinds, listen, signal)),
    );
    if (report === undefined) return;
    this.#tell({ kind: 'restored', ...report });
    if (report.stopped !== null) this.tell({ code: report.stopped, detail: '' });
  }

  #wait(found: Backups['found']): void {
    this.found = found;
    this.changed();
  }

  #tell(report: BackupReport | undefined): void {
    this.report = report;
    this.changed();
  }

  async #run<T>(
    kind: BackupJob['kind'],
    work: (listen: Listener<ImportProgress>, signal: AbortSignal) => Promise<T>,
  ): Promise<T | undefined> {
    if (this.job !== undefined) return undefined;
    this.report = undefined;
    const become = (job: BackupJob | undefined) => {
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
