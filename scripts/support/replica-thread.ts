/** Entry of a training replica in a thread of Node's. */
import { parentPort, workerData } from 'node:worker_threads';
import { serveReplica } from '../../workers/training/replicas/replica.ts';
import type { ToReplica } from '../../workers/training/replicas/replica-protocol.ts';
import type { KernelBuild } from '../kernels.ts';
import { startNodeEngine } from './engine.ts';

const port = parentPort!;
const { kernels } = workerData as { kernels?: KernelBuild };
serveReplica(
  {
    send: (message, transfer) => port.postMessage(message, transfer as ArrayBuffer[]),
    listen: (onMessage) => port.on('message', (message: ToReplica) => onMessage(message)),
  },
  startNodeEngine(kernels === undefined ? {} : { build: kernels }),
);
