import { Worker } from 'node:worker_threads';
import type { FromReplica, ReplicaPort } from '../../workers/training/replicas/replica-protocol.ts';
import type { KernelBuild } from '../kernels.ts';

/**
 * Starts a training replica in a thread of Node's.
 * @param kernels the fastest build that this Node runs if not given
 */
export function startReplicaThread(kernels?: KernelBuild): ReplicaPort {
  const entry = new URL('./replica-thread.ts', import.meta.url).href;
  const worker = new Worker(new URL('./typescript-thread.mjs', import.meta.url), {
    workerData: { entry, kernels },
    execArgv: [],
  });
  return {
    send: (message, transfer) => worker.postMessage(message, transfer as ArrayBuffer[]),
    listen(onMessage, onFailure) {
      worker.on('message', (message: FromReplica) => onMessage(message));
      worker.on('error', onFailure);
      worker.on('messageerror', onFailure);
      worker.on('exit', () => onFailure(new Error('the thread ended')));
    },
    terminate: () => void worker.terminate(),
  };
}
