import type { WorkerApi } from '../src/contract/worker-api.ts';
import { APP_DATASET } from '../src/domain/datasets/app-dataset.ts';
import type { EngineStatus } from '../src/domain/engine.ts';
import { Adapter, LiveMemory } from './adaptation/index.ts';
import { BackupKeeper } from './backup/backup-keeper.ts';
import { coresFor, datasetUrl, thisDevice } from './browser/device.ts';
import { fetchModelFile, fetchModelFiles, fetchReplay } from './browser/model-files.ts';
import { startReplica } from './browser/replicas.ts';
import { Classifier } from './classify/classifier.ts';
import { arrivals } from './common/arrivals.ts';
import { TrainingLock } from './common/training-lock.ts';
import { DatasetKeeper } from './data/dataset-keeper.ts';
import { Evaluator } from './evaluation/evaluator.ts';
import { Experimenter } from './experiments/experimenter.ts';
import { ModelLibrary } from './models/library.ts';
import { PileKeeper } from './pile/pile-keeper.ts';
import { Trainer } from './runs/trainer.ts';
import type { TrainingContext } from './runs/training-context.ts';
import { SampleKeeper } from './samples/sample-keeper.ts';
import type { Storage } from './storage/index.ts';

/** The worker's parts over one storage, one dataset and one engine. */
export function openParts(storage: Storage, engine: () => Promise<EngineStatus>): WorkerApi {
  const models = new ModelLibrary({ storage, engine, fetchModelFiles, fetchModelFile });
  const openModel = models.open.bind(models);
  const modelInUse = models.inUse.bind(models);
  const openForeign = models.openForeign.bind(models);
  const memory = new LiveMemory(storage);
  const recall = memory.answer.bind(memory);
  const isReadOnly = () => storage.isReadOnly();
  const classifier = new Classifier({ startEngine: engine, modelInUse, openModel, openForeign, isReadOnly, recall });
  const cores = async () => coresFor(await engine());
  const url = datasetUrl(APP_DATASET);
  const dataset = new DatasetKeeper(APP_DATASET, url);
  const lock = new TrainingLock();
  const samples = new SampleKeeper({ storage, classifier, datasetClasses: APP_DATASET.classes });
  const context: TrainingContext = {
    engine,
    startReplica,
    device: thisDevice,
    storage,
    dataset,
    lock,
  };
  return {
    storage,
    classifier,
    models,
    dataset,
    samples,
    pile: new PileKeeper({ storage, classifier }),
    training: new Trainer(context),
    experiments: new Experimenter(context),
    evaluation: new Evaluator(context, openModel),
    adaptation: new Adapter({
      storage,
      openModel,
      startReplica,
      dataset: { spec: APP_DATASET, url },
      modelInUse,
      cores,
      fetchReplay,
      lock,
    }),
    backup: new BackupKeeper({ storage, samples, models, engine, dataset, lock }),
    pulse: { beat: async () => {} },
    arrivals,
  };
}
