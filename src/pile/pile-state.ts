import type { ClassifierClient } from '../bridge/classifier-client.ts';
import type { Persistence } from '../bridge/persistence.ts';
import type { ImportProgress } from '../contract/samples-api.ts';
import type { PileEntry } from '../domain/pile.ts';
import type { UndoToken } from '../domain/storage.ts';
import type { LaneWork } from './pile-lanes.ts';

/** How the last act is taken back. */
export interface UndoableAct {
  tokens: UndoToken[];
  /** Ids of samples that it made. */
  added: string[];
  /** The pictures as they were before. */
  before: PileEntry[];
}

/** What goes on: pictures are classified, or written into a zip. */
export type PileJob =
  | { kind: 'classify'; done: number; total: number; secondsLeft: number | undefined }
  | ({ kind: 'export' } & ImportProgress);

/** What the pile needs of the page around it. */
export interface PileSources extends Pick<LaneWork, 'openLane' | 'lanes'> {
  client: ClassifierClient;
  persistence: Persistence;
  /** Keeps updates of the app from being offered while this goes on; returns what ends that. */
  hold(): () => void;
}
