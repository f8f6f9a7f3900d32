import type { EngineStatus } from '../../src/domain/engine.ts';
import type { Run } from '../../src/domain/run.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import type { TrainingLock } from '../common/training-lock.ts';
import type { DatasetKeeper } from '../data/dataset-keeper.ts';
import type { Storage } from '../storage/index.ts';
import type { ReplicaPort } from '../training/replicas/replica-protocol.ts';

/** What a run, an experiment or an evaluation needs from around it. */
export interface TrainingContext {
  /** Starts the engine once. @throws engine-unavailable */
  engine(): Promise<EngineStatus>;
  startReplica(): ReplicaPort;
  device(): Run['device'];
  storage: Storage;
  dataset: DatasetKeeper;
  lock: TrainingLock;
}

/** The options as this engine can run them: WebGL's textures live in one context, so there one core trains. */
export function fitting(options: TrainingOptions, { backend }: EngineStatus): TrainingOptions {
  return backend === 'webgl' ? { ...options, replicas: 1 } : options;
}
