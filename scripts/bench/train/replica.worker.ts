import { coordinatorPort, type WorkerScope } from '../../../workers/browser/replica-ports.ts';
import { serveReplica } from '../../../workers/training/replicas/replica.ts';
import { startBenchEngine } from './engine.ts';

serveReplica(coordinatorPort(self as unknown as WorkerScope), startBenchEngine('ours'));
