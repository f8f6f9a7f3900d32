import type { FromReplica, LeaderPort, ReplicaPort, ToReplica } from '../training/replica-protocol.ts';

/** The line over a Worker; inside it, `leaderPort(self)` is the other end. */
export function replicaPort(worker: Worker): ReplicaPort {
  return {
    send: (message, transfer) => worker.postMessage(message, transfer as ArrayBuffer[]),
    listen(onMessage, onFailure) {
      worker.onmessage = ({ data }: MessageEvent<FromReplica>) => onMessage(data);
      worker.onerror = (event) => onFailure(new Error(event.message || 'the worker failed'));
      worker.onmessageerror = () => onFailure(new Error('a message could not be read'));
    },
    terminate: () => worker.terminate(),
  };
}

/** What a dedicated worker's global scope has, whichever `lib` this is compiled with. */
export interface WorkerScope {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToReplica>) => void): void;
}

export function leaderPort(scope: WorkerScope): LeaderPort {
  return {
    send: (message, transfer) => scope.postMessage(message, transfer as ArrayBuffer[]),
    listen: (onMessage) => scope.addEventListener('message', ({ data }: MessageEvent<ToReplica>) => onMessage(data)),
  };
}
