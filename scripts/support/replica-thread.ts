/** Entry of a training replica in a thread of Node's. */
import { parentPort } from 'node:worker_threads';
import { serveReplica } from '../../workers/training/replicas/replica.ts';
import type { ToReplica } from '../../workers/training/replicas/replica-protocol.ts';
import { startNodeEngine } from './engine.ts';

const port = parentPort!;
serveReplica(
  {
    send: (message, transfer) => port.postMessage(message, transfer as ArrayBuffer[]),
    listen: (onMessage) => port.on('message', (message: ToReplica) => onMessage(message)),
  },
  startNodeEngine(),
);
