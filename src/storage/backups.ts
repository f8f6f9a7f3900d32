import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { FileJobs } from '../bridge/file-jobs.ts';
import type { Keeping } from '../bridge/keeping.ts';
import type { BackupMade } from '../contract/backup-api.ts';
import type { BackupContents, BackupFacts, BackupKind, LeftOut, RestoreReport } from '../domain/backup.ts';

/** Writing a backup, looking what a zip holds, or restoring it. */
export type BackupJobKind = 'make' | 'look' | 'restore';

/** How the last backup or restore ended. */
export type BackupReport = { kind: 'made'; leftOut: LeftOut[] } | ({ kind: 'restored' } & RestoreReport);

/** One zip of everything that is kept, and the way back: long jobs, one at a time. */
export class Backups extends FileJobs<BackupJobKind, BackupReport> {
  /** A zip that waits for a person to choose what of it is restored. */
  found: { file: Blob; backup: BackupFacts } | undefined;
  readonly #client: ClassifierClient;
  readonly #keeping: Keeping;

  /**
   * @param keeping hears that everything is in a zip
   * @param hold keeps updates of the app from being offered while this goes on; returns what ends that
   */
  constructor(client: ClassifierClient, keeping: Keeping, hold: () => () => void) {
    super(hold);
    this.#client = client;
    this.#keeping = keeping;
  }

  /** @returns the zip; undefined when it failed or was stopped */
  async make(): Promise<Blob | undefined> {
    const made = await this.run<BackupMade>('make', (listen, signal) =>
      this.#client.work((worker) => worker.backup.make(listen, signal)),
    );
    if (made === undefined) return undefined;
    this.#keeping.exported(true);
    this.say({ kind: 'made', leftOut: made.leftOut });
    return made.zip;
  }

  /** Looks what a zip holds: a backup then waits for `restore`, anything else is imported at once. */
  async choose(file: Blob): Promise<void> {
    const contents = await this.run<BackupContents>('look', () =>
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

  async #restore(file: Blob, kinds: readonly BackupKind[]): Promise<void> {
    const report = await this.run<RestoreReport>('restore', (listen, signal) =>
      this.#client.work((worker) => worker.backup.restore(file, kinds, listen, signal)),
    );
    if (report === undefined) return;
    this.say({ kind: 'restored', ...report });
    if (report.stopped !== null) this.tell({ code: report.stopped, detail: '' });
  }

  #wait(found: Backups['found']): void {
    this.found = found;
    this.changed();
  }
}
