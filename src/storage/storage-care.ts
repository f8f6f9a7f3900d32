import type { ClassifierClient } from '../bridge/classifier-client.ts';
import type { Keeping } from '../bridge/keeping.ts';
import { type Removed, removed } from '../bridge/removed.ts';
import { Service } from '../bridge/service.ts';
import { onStored } from '../bridge/storage-changes.ts';
import { type Inventory, STORAGE_TOPICS, type StorageUsage } from '../domain/storage.ts';
import { text } from '../text/storage.ts';

/** What a person can give up for room. */
export type GivenUp = 'dataset' | 'deleted' | 'checkpoints' | 'pile';

/** What is kept on this device, and what of it can be given up. */
export class StorageCare extends Service {
  /** undefined until it is read. */
  inventory: Inventory | undefined;
  /** Bytes of the dataset, and of the app's own offline copy. */
  copies: { dataset: number; app: number } | undefined;
  usage: StorageUsage | undefined;
  /** The pile, when it was given up last, until that is taken back. */
  removed: Removed | undefined;
  readonly keeping: Keeping;
  readonly #client: ClassifierClient;
  #watchers = 0;

  constructor(client: ClassifierClient, keeping: Keeping) {
    super();
    this.#client = client;
    this.keeping = keeping;
    this.relay(keeping.persistence);
    for (const topic of STORAGE_TOPICS) onStored(topic, () => this.#watchers > 0 && void this.read());
  }

  /** Reads everything and keeps it read until the returned function is called. */
  watch(): () => void {
    this.#watchers++;
    void this.keeping.persistence.look();
    void this.read();
    return () => {
      this.#watchers--;
    };
  }

  async read(): Promise<void> {
    await this.reportErrors(async () => {
      const [inventory, usage, dataset, app] = await this.#client.ask(({ storage, dataset, backup }) =>
        Promise.all([storage.inventory(), storage.usage(), dataset.keptBytes(), backup.offlineCopyBytes()]),
      );
      Object.assign(this, { inventory, usage, copies: { dataset, app } });
      this.changed();
    });
  }

  /** Reads again what storage was in the way of. */
  async retry(): Promise<void> {
    this.dismissNotice();
    await this.read();
  }

  /** Asks the browser not to clear what is kept. */
  async askToKeep(): Promise<void> {
    await this.keeping.persistence.ask(true);
  }

  giveUp(what: GivenUp): Promise<void> {
    return this.once(`give up ${what}`, async () => {
      this.notice = undefined;
      await this.reportErrors(() =>
        this.#client.ask(({ storage, dataset }) => {
          switch (what) {
            case 'dataset':
              return dataset.forget();
            case 'deleted':
              this.removed = undefined;
              return storage.purge(true);
            case 'checkpoints':
              return storage.checkpoints.forget();
            case 'pile':
              return storage.pile.removeAll().then((token) => {
                this.removed = removed(text.thePile, token);
              });
          }
        }),
      );
      await this.read();
    });
  }

  async undo(): Promise<void> {
    const token = this.removed?.token;
    if (token == null) return;
    this.removed = undefined;
    await this.reportErrors(() => this.#client.ask((worker) => worker.storage.undo(token)));
    await this.read();
  }

  /**
   * Deletes everything for good; every tab of the app then begins as on the first day.
   * @param offlineCopy whether the app's own files go, too
   */
  deleteEverything(offlineCopy: boolean): Promise<void> {
    return this.once('delete everything', async () => {
      this.notice = undefined;
      await this.reportErrors(async () => {
        await this.#client.work((worker) => worker.backup.deleteEverything(offlineCopy));
        if (offlineCopy) await (await navigator.serviceWorker?.getRegistration())?.unregister();
        this.keeping.tellEverythingGone();
      });
    });
  }
}
