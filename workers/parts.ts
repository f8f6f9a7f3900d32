import type { EngineStatus } from '../src/contract/classifier-api.ts';
import type { WorkerApi } from '../src/contract/laboratory-api.ts';
import { Adapter, LiveMemory } from './adaptation/index.ts';
import { coresFor, DATASET_URL, thisDevice } from './browser/device.ts';
import { fetchModelFile, fetchModelFiles, fetchSketch } from './browser/model-files.ts';
import { startReplica } from './browser/replicas.ts';
import { Classifier } from './classifier.ts';
import { openLaboratory } from './laboratory/index.ts';
import { ModelLibrary } from './model-library.ts';
import { SampleKeeper } from './samples/sample-keeper.ts';
import type { Storage } from './storage/index.ts';

/** The worker's parts over one storage and one engine. */
export function openParts(storage: Storage, engine: () => Promise<EngineStatus>): WorkerApi {
  const models = new ModelLibrary({ storage, engine, fetchModelFiles, fetchModelFile });
  const openModel = models.open.bind(models);
  const modelInUse = models.inUse.bind(models);
  const memory = new LiveMemory(storage);
  const recall = memory.answer.bind(memory);
  const classifier = new Classifier({ startEngine: engine, modelInUse, openModel, recall });
  const cores = async () => coresFor(await engine());
  const common = { storage, openModel, startReplica, datasetUrl: DATASET_URL };
  return {
    classifier,
    models,
    samples: new SampleKeeper({ storage, classifier }),
    adaptation: new Adapter({ ...common, modelInUse, cores, fetchSketch }),
    pulse: { beat: async () => {} },
    ...openLaboratory({ ...common, engine, device: thisDevice }),
  };
}
