import type { BackupKind } from '../domain/backup.ts';
import type { StoredKind } from '../domain/storage.ts';

/** What the kinds are called, and what there is to them. */
export const STORED: Record<StoredKind, string> = {
  samples: 'Samples, with their photos',
  models: 'Models of your own',
  runs: 'Runs, with their curves',
  checkpoints: 'Checkpoints of runs that were interrupted',
  experiments: 'Experiments',
  pile: 'Many pictures, with their copies',
  deleted: 'Deleted, but to be had back for ten minutes',
};

export const BACKED_UP: Record<BackupKind, string> = {
  samples: 'Samples, with their photos and classes',
  models: 'Models',
  runs: 'Runs, with their curves and checkpoints',
  experiments: 'Experiments',
  pile: 'Many pictures, with their answers',
  settings: 'Which model is in use',
};
