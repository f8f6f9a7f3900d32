import { scriptAddress } from '../../src/network/script-address.ts';
import type { CoordinatorPort, ReplicaPort } from '../training/replicas/replica-protocol.ts';
import { coordinatorPort, isReplica, replicaName, replicaPort } from './replica-ports.ts';

let started = 0;

/** One more core for training: this very script in a worker of its own, told its role by its name. */
export function startReplica(): ReplicaPort {
  const name = replicaName(++started);
  return replicaPort(new Worker(scriptAddress(self.location.href), { type: 'module', name }), name);
}

/** The line to the coordinator of a run, where this worker is a replica; else undefined. */
export function replicaLine(): CoordinatorPort | undefined {
  return isReplica(self.name) ? coordinatorPort(self) : undefined;
}
