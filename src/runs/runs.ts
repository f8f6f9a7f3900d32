import type { ClassifierClient } from '../bridge/classifier-client.ts';
import type { Removed } from '../bridge/removed.ts';
import { Service } from '../bridge/service.ts';
import { onStored } from '../bridge/storage-changes.ts';
import type { Run, RunCurves } from '../domain/run.ts';
import { text } from '../text/runs.ts';

/** The history of training runs, as it is stored; follows what other tabs change. */
export class Runs extends Service {
  /** Newest first; undefined until they are read. */
  list: readonly Run[] | undefined;
  /** The last removal, until it is taken back. */
  removed: Removed | undefined;
  /** By run, once asked for. */
  readonly curves = new Map<string, RunCurves>();
  readonly #client: ClassifierClient;

  constructor(client: ClassifierClient) {
    super();
    this.#client = client;
    onStored('runs', () => {
      // Nobody has looked yet: the first look reads.
      if (this.list) void this.read();
    });
  }

  async read(): Promise<void> {
    await this.look(async () => {
      this.list = await this.#client.ask((worker) => worker.storage.runs.list());
      this.changed();
    });
  }

  /** Reads a run's curves into `curves`. */
  async open(run: string): Promise<void> {
    if (this.curves.has(run)) return;
    await this.look(async () => {
      const curves = await this.#client.ask((worker) => worker.storage.runs.curves(run));
      const ended = this.list?.find(({ id }) => id === run)?.finishedAt ?? null;
      // Those of a run that goes on would be old at the next look.
      if (ended !== null) this.curves.set(run, curves);
      this.changed();
    });
  }

  async remove(runs: string[]): Promise<void> {
    await this.once(`remove ${runs}`, () =>
      this.reportErrors(async () => {
        const token = await this.#client.ask((worker) => worker.storage.runs.remove(runs));
        this.removed = { token, words: (token === null ? text.deletedForGood : text.deleted)(runs.length) };
        this.changed();
      }),
    );
  }

  async undo(): Promise<void> {
    const token = this.removed?.token;
    if (token == null) return;
    this.removed = undefined;
    await this.reportErrors(() => this.#client.ask((worker) => worker.storage.undo(token)));
    this.changed();
  }
}
