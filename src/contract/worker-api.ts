import type { AdaptationApi } from './adaptation-api.ts';
import type { ArrivalsApi } from './arrivals-api.ts';
import type { BackupApi } from './backup-api.ts';
import type { ClassifierApi } from './classifier-api.ts';
import type { DatasetApi } from './dataset-api.ts';
import type { EvaluationApi } from './evaluation-api.ts';
import type { ExperimentsApi } from './experiments-api.ts';
import type { ModelsApi } from './models-api.ts';
import type { PileApi } from './pile-api.ts';
import type { SamplesApi } from './samples-api.ts';
import type { StorageApi } from './storage-api.ts';
import type { TrainingApi } from './training-api.ts';

/** The parts of the classifier's worker, each reached by its name. */
export interface WorkerApi {
  classifier: ClassifierApi;
  dataset: DatasetApi;
  training: TrainingApi;
  experiments: ExperimentsApi;
  evaluation: EvaluationApi;
  models: ModelsApi;
  samples: SamplesApi;
  pile: PileApi;
  adaptation: AdaptationApi;
  storage: StorageApi;
  backup: BackupApi;
  pulse: PulseApi;
  arrivals: ArrivalsApi;
}

/** Tells a worker that is busy from one that hangs. */
export interface PulseApi {
  /** Answers at once, which means between two steps of whatever goes on. */
  beat(): Promise<void>;
}
