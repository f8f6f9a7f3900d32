import type { LeaderPort, ReplicaPort } from '../training/replica-protocol.ts';
import { leaderPort, replicaPort } from './replica-ports.ts';

const ROLE = 'selvedge-replica';
let started = 0;

/** One more core for training: this very script in a worker of its own, told its role by its name. */
export function startReplica(): ReplicaPort {
  started++;
  return replicaPort(new Worker(self.location.href, { type: 'module', name: `${ROLE}-${started}` }));
}

/** The line to the leader of a run, where this worker is a replica; else undefined. */
export function replicaLine(): LeaderPort | undefined {
  return self.name.startsWith(ROLE) ? leaderPort(self) : undefined;
}
