import type { CoordinatorPort, FromReplica, ReplicaPort, ToReplica } from '../training/replicas/replica-protocol.ts';
import { holdLifeLock, lifeEnds } from './life-lock.ts';

const ROLE = 'selvedge-replica';

/** A name that no other replica has, in any tab: its lock tells whether it lives. */
export function replicaName(count: number): string {
  return `${ROLE}-${performance.timeOrigin}-${count}`;
}

export function isReplica(name: string): boolean {
  return name.startsWith(ROLE);
}

/** The line over a Worker of that name; inside it, `coordinatorPort(self)` is the other end. */
export function replicaPort(worker: Worker, name: string): ReplicaPort {
  const over = new AbortController();
  return {
    send: (message, transfer) => worker.postMessage(message, transfer as ArrayBuffer[]),
    listen(onMessage, onFailure) {
      let watched = false;
      worker.onmessage = ({ data }: MessageEvent<FromReplica>) => {
        if (!watched) {
          watched = true;
          // Rejected when the run is over and nobody asks any more.
          const ended = () => onFailure(new Error('the worker ended'));
          lifeEnds(name, over.signal).then(ended, () => undefined);
        }
        onMessage(data);
      };
      worker.onerror = (event) => onFailure(new Error(event.message || 'the worker failed'));
      worker.onmessageerror = () => onFailure(new Error('a message could not be read'));
    },
    terminate() {
      over.abort();
      worker.terminate();
    },
  };
}

/** What a dedicated worker's global scope has, whichever `lib` this is compiled with. */
export interface WorkerScope {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToReplica>) => void): void;
}

/** Holds the life lock before the first message is answered, so that the coordinator never watches a lock not yet taken. */
export function coordinatorPort(scope: WorkerScope): CoordinatorPort {
  const held = holdLifeLock();
  return {
    send: (message, transfer) => scope.postMessage(message, transfer as ArrayBuffer[]),
    listen: (onMessage) =>
      scope.addEventListener('message', async ({ data }: MessageEvent<ToReplica>) => {
        await held;
        onMessage(data);
      }),
  };
}
