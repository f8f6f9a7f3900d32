import type { EngineStatus } from '../../src/domain/engine.ts';
import type { Run } from '../../src/domain/run.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import type { TrainingTurn } from '../common/training-lock.ts';
import type { DatasetKeeper } from '../data/dataset-keeper.ts';
import type { Storage } from '../storage/index.ts';
import type { ReplicaPort } from '../training/replicas/replica-protocol.ts';

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
