import type { EngineStatus } from '../../src/contract/classifier-api.ts';
import type { Run } from '../../src/contract/storage.ts';
import type { TrainingOptions } from '../../src/contract/training.ts';
import type { Storage } from '../storage/index.ts';
import type { ReplicaPort } from '../training/replica-protocol.ts';
import type { DatasetKeeper } from './dataset-keeper.ts';
import type { TrainingTurn } from './training-turn.ts';

/** What the laboratory needs from the world around it; shared by its parts. */
export interface World {
  /** Starts the engine once. @throws engine-unavailable */
  engine(): Promise<EngineStatus>;
  startReplica(): ReplicaPort;
  device(): Run['device'];
  storage: Storage;
  dataset: DatasetKeeper;
  turn: TrainingTurn;
}

/** The options as this engine can run them: WebGL's textures live in one context, so there one core trains. */
export function fitting(options: TrainingOptions, { backend }: EngineStatus): TrainingOptions {
  return backend === 'webgl' ? { ...options, replicas: 1 } : options;
}
