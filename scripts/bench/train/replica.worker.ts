import { serveReplica } from '../../../workers/training/replica.ts';
import { leaderPort, type WorkerScope } from '../../../workers/training/replica-protocol.ts';
import { startBenchEngine } from './engine.ts';

serveReplica(leaderPort(self as unknown as WorkerScope), startBenchEngine('ours'));
