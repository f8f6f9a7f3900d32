import { expose } from 'comlink';
import type { WorkerApi } from '../src/contract/laboratory-api.ts';
import { DATASET_URL, thisDevice } from './browser/device.ts';
import { startBrowserEngine } from './browser/engine.ts';
import { holdLifeLock } from './browser/life-lock.ts';
import { fetchModelFiles } from './browser/model-files.ts';
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
  const classifier = new Classifier({ startEngine: engine, modelInUse: models.inUse.bind(models), openModel });
  const parts: WorkerApi = {
    classifier,
    models,
    samples: new SampleKeeper({ storage, classifier }),
    pulse: { beat: async () => {} },
    ...openLaboratory({ datasetUrl: DATASET_URL, engine, startReplica, device: thisDevice, storage, openModel }),
  };
  expose(parts);
  storage.purge().catch(() => {
    // Where nothing can be kept or opened, nothing takes room either; the next start tries again.
  });
}
