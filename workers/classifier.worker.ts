import { expose } from 'comlink';
import type { WorkerApi } from '../src/contract/laboratory-api.ts';
import { Adapter } from './adaptation/index.ts';
import { coresFor, DATASET_URL, thisDevice } from './browser/device.ts';
import { startBrowserEngine } from './browser/engine.ts';
import { holdLifeLock } from './browser/life-lock.ts';
import { fetchModelFiles, fetchSketch } from './browser/model-files.ts';
import { replicaLine, startReplica } from './browser/replicas.ts';
import { Classifier } from './classifier.ts';
import { openLaboratory } from './laboratory/index.ts';
import { ModelLibrary } from './model-library.ts';
import { once } from './once.ts';
import { SampleKeeper } from './samples/sample-keeper.ts';
import { openStorage } from './storage/index.ts';
import { serveReplica } from './training/replica.ts';

const engine = once(startBrowserEngine);
const leader = replicaLine();

if (leader) serveReplica(leader, engine());
else lead();

function lead(): void {
  void holdLifeLock();
  const storage = openStorage();
  const models = new ModelLibrary({ storage, engine, fetchModelFiles });
  const openModel = models.open.bind(models);
  const modelInUse = models.inUse.bind(models);
  const classifier = new Classifier({ startEngine: engine, modelInUse, openModel });
  const parts: WorkerApi = {
    classifier,
    models,
    samples: new SampleKeeper({ storage, classifier }),
    adaptation: new Adapter({
      storage,
      modelInUse,
      openModel,
      startReplica,
      cores: async () => coresFor(await engine()),
      datasetUrl: DATASET_URL,
      fetchSketch,
    }),
    pulse: { beat: async () => {} },
    ...openLaboratory({ datasetUrl: DATASET_URL, engine, startReplica, device: thisDevice, storage, openModel }),
  };
  expose(parts);
  storage.purge().catch(() => {
    // Where nothing can be kept or opened, nothing takes room either; the next start tries again.
  });
}
