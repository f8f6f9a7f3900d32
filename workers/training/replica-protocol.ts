import type { io } from '@tensorflow/tfjs-core';
import type { Examples, Share, ShareSettings } from './share.ts';

/** What the leader of a run tells a replica; arrays are transferred. */
export type ToReplica =
  | { kind: 'setup'; artifacts: io.ModelArtifacts; settings: ShareSettings }
  /** `vector` holds the trained weights and room for the answer, which comes back in it. */
  | { kind: 'gradients'; call: number; vector: Float32Array; share: Share }
  | { kind: 'judge'; call: number; vector: Float32Array; examples: Examples };

export type FromReplica =
  | { kind: 'ready' }
  | { kind: 'answer'; call: number; vector: Float32Array }
  | { kind: 'failed'; reason: string };

/** The leader's end of the line to a replica, over a Worker of the browser's or a thread of Node's. */
export interface ReplicaPort {
  send(message: ToReplica, transfer: ArrayBufferLike[]): void;
  /** @param onFailure when the replica died or its messages cannot be read */
  listen(onMessage: (message: FromReplica) => void, onFailure: (reason: Error) => void): void;
  terminate(): void;
}

/** The replica's end of the line. */
export interface LeaderPort {
  send(message: FromReplica, transfer: ArrayBufferLike[]): void;
  listen(onMessage: (message: ToReplica) => void): void;
}

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
