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
