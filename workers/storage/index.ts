import type { StorageApi } from '../../src/contract/storage-api.ts';
import { STORAGE_TOPICS } from '../../src/domain/storage.ts';
import { Changes } from './changes.ts';
import { CheckpointStore } from './checkpoints.ts';
import { ClassStore } from './classes.ts';
import { Database } from './database.ts';
import { ExperimentStore } from './experiments.ts';
import { inventory } from './inventory.ts';
import { ModelStore } from './models.ts';
import { PileStore } from './pile.ts';
import { RestoreStore } from './restore.ts';
import { RunStore } from './runs.ts';
import { SampleStore } from './samples.ts';
import { UPGRADES, type Upgrade } from './schema.ts';
import { UndoStore } from './undo.ts';
import { storageUsage } from './usage.ts';

export type { NewModel } from './models.ts';
export type { EndStatus } from './runs.ts';

/** Milliseconds for which an act can be undone, also from another tab and after a reload. */
const UNDO_LASTS = 10 * 60_000;

export interface Storage extends StorageApi {
  samples: SampleStore;
  classes: ClassStore;
  models: ModelStore;
  runs: RunStore;
  checkpoints: CheckpointStore;
  experiments: ExperimentStore;
  pile: PileStore;
  restore: RestoreStore;
  changes: Changes;
  /** Empties all of it, and tells every tab. */
  clear(): Promise<void>;
  /** Whether a newer version of the app wrote what is here, so that it is only read. @throws as a read */
  isReadOnly(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Everything that is kept on the device. Nothing is opened before it is needed; where nothing can be kept (a private
 * window), reading gives nothing and writing throws `storage-unavailable`.
 */
export function openStorage(name = 'selvedge', steps: readonly Upgrade[] = UPGRADES): Storage {
  const changes = new Changes(name);
  const database = new Database(name, changes, steps);
  const undo = new UndoStore(database);
  return {
    samples: new SampleStore(database),
    classes: new ClassStore(database),
    models: new ModelStore(database),
    runs: new RunStore(database),
    checkpoints: new CheckpointStore(database),
    experiments: new ExperimentStore(database),
    pile: new PileStore(database),
    restore: new RestoreStore(database),
    changes,
    undo: (token) => undo.undo(token),
    purge: async (now = false) => {
      await undo.purge(now ? Number.POSITIVE_INFINITY : Date.now() - UNDO_LASTS);
    },
    usage: storageUsage,
    made: () =>
      database.read(['samples', 'models'], { samples: 0, models: 0 }, async (transaction) => ({
        samples: await transaction.objectStore('samples').count(),
        models: await transaction.objectStore('models').count(),
      })),
    inventory: () => inventory(database),
    clear: async () => {
      await database.clear();
      changes.tell(STORAGE_TOPICS);
    },
    isReadOnly: () => database.isReadOnly(),
    close: async () => {
      changes.close();
      await database.close();
    },
  };
}
