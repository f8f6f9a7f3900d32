import { expose, transferHandlers } from 'comlink';
import { CANCELLATION } from '../src/contract/cancellation.ts';
import { holdLifeLock } from './browser/life-lock.ts';
import { replicaLine } from './browser/replicas.ts';
import { startBrowserEngine } from './browser/start-engine.ts';
import { receivedSignals } from './common/cancellation.ts';
import { once } from './common/once.ts';
import { openParts } from './parts.ts';
import { openStorage } from './storage/index.ts';
import { serveReplica } from './training/replicas/replica.ts';

const engine = once(startBrowserEngine);
const coordinator = replicaLine();

if (coordinator) serveReplica(coordinator, engine());
else lead();

function lead(): void {
  void holdLifeLock();
  const storage = openStorage();
  transferHandlers.set(CANCELLATION, receivedSignals);
  expose(openParts(storage, engine));
  storage
    .purge()
    .then(() => storage.samples.rewriteBlobs())
    .catch(() => {
      // Where nothing can be kept or opened, nothing takes room either; the next start tries again.
    });
}
