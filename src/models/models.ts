import type { ClassifierClient } from '../bridge/classifier-client.ts';
import type { Removed } from '../bridge/removed.ts';
import { Service } from '../bridge/service.ts';
import { onStored } from '../bridge/storage-changes.ts';
import { Task } from '../bridge/task.ts';
import type { Imported, ModelEntry, PickedFile, UnreadableModel } from '../contract/models-api.ts';
import type { ExportFormat } from '../domain/export-format.ts';
import type { ModelId, ModelVersion } from '../domain/model-version.ts';
import type { StorageUsage } from '../domain/storage.ts';
import { text } from '../text/models.ts';
import { Proposal } from './proposal.ts';

/** The model versions: own ones and those that ship with the app; follows what other tabs change. */
export class Models extends Service {
  /** undefined until they are read. */
  list: readonly ModelEntry[] | undefined;
  /** Models that cannot be shown now. */
  unreadable: readonly UnreadableModel[] = [];
  /** The last removal, until it is taken back. */
  removed: Removed | undefined;
  usage: StorageUsage | undefined;
  /** A model from elsewhere that is asked about, until it is kept or left. */
  proposal: Proposal | undefined;
  readonly #client: ClassifierClient;
  readonly #exporting = new Task((_signal, model: ModelId, format: ExportFormat) =>
    this.#client.work((worker) => worker.models.export(model, format)),
  );
  readonly #importing = new Task((_signal, files: PickedFile[]) =>
    this.#client.work((worker) => worker.models.import(files)),
  );

  constructor(client: ClassifierClient) {
    super();
    this.#client = client;
    for (const part of [this.#exporting, this.#importing]) this.relay(part);
    onStored('models', () => void this.#follow());
  }

  /** Whether a zip is being checked or written. */
  get busy(): boolean {
    return this.#exporting.pending || this.#importing.pending;
  }

  async read(): Promise<void> {
    await this.look(async () => {
      const [{ models, unreadable }, usage] = await this.#client.ask((worker) =>
        Promise.all([worker.models.list(), worker.storage.usage()]),
      );
      Object.assign(this, { list: models, unreadable, usage });
      this.changed();
    });
  }

  /** Reads again what the line or storage was in the way of. */
  async retry(): Promise<void> {
    this.dismissNotice();
    await this.read();
  }

  /** Classifies with this model from now on. */
  async use(model: ModelId): Promise<void> {
    await this.reportErrors(async () => {
      await this.#client.ask((worker) => worker.models.use(model));
      await this.#client.refresh();
    });
    await this.read();
  }

  async rename(model: ModelId, name: string): Promise<void> {
    await this.reportErrors(() => this.#client.ask((worker) => worker.storage.models.rename(model, name)));
    await this.read();
  }

  remove({ id, name }: ModelEntry): Promise<void> {
    return this.once(`remove ${id}`, async () => {
      await this.reportErrors(async () => {
        const token = await this.#client.ask((worker) => worker.storage.models.remove(id));
        this.removed = { token, words: token === null ? text.deletedForGood(name) : text.deleted(name) };
      });
      await this.#follow();
    });
  }

  async undo(): Promise<void> {
    const token = this.removed?.token;
    if (token == null) return;
    this.removed = undefined;
    await this.reportErrors(() => this.#client.ask((worker) => worker.storage.undo(token)));
    await this.#follow();
  }

  /** @returns the zip; undefined when it failed, which `notice` tells, or another one is being written */
  async export(model: ModelId, format: ExportFormat): Promise<Blob | undefined> {
    return this.busy ? undefined : this.runTask(this.#exporting, model, format);
  }

  /** @returns undefined when it was refused, which `notice` tells; where nothing was kept, `proposal` has to be asked about */
  async import(files: PickedFile[]): Promise<Imported | undefined> {
    const found = await this.runTask(this.#importing, files);
    if (found?.asks) this.proposal = new Proposal(this.#client, found.asks);
    await this.read();
    return found;
  }

  /** Keeps what was proposed. @returns the new version; undefined when it could not be kept, which `notice` tells */
  async keep(): Promise<ModelVersion | undefined> {
    const { proposal } = this;
    if (proposal === undefined) return undefined;
    const version = await this.once('keep', () =>
      this.reportErrors(() => this.#client.work((worker) => worker.models.keep(proposal.model, proposal.choice))),
    );
    if (version !== undefined) this.leave();
    await this.read();
    return version;
  }

  /** Leaves what was proposed; nothing of it is kept. */
  leave(): void {
    this.proposal = undefined;
    this.changed();
  }

  /** Reads again, and changes to the model in use if that is another by now. */
  async #follow(): Promise<void> {
    await this.read();
    const used = this.list?.find(({ inUse }) => inUse);
    const { state } = this.#client;
    if (used === undefined || state.phase !== 'ready') return;
    const same = state.report.model.weightsSha256 === used.metadata.weightsSha256;
    if (!same && state.report.doubt === undefined) await this.reportErrors(() => this.#client.refresh());
  }
}
