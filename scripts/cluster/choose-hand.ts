import { availableParallelism } from 'node:os';
import { onCluster } from './dask.ts';
import type { Hand } from './hand.ts';
import { onThisMachine } from './here.ts';

/** The options of a command that hands cells out. */
export const HAND_OPTIONS = { cluster: { type: 'string' }, kernels: { type: 'string' } } as const;

export const HAND_USAGE = `  --cluster  the address of a Dask scheduler (docs/cluster.md); without it, the cells are done on this machine
  --kernels  simd: the same bits on unlike machines; the fastest build of each if not given`;

/** @param cores that a cell keeps busy */
export function handOf(
  { cluster, kernels }: { cluster?: string | undefined; kernels?: string | undefined },
  cores = 1,
): Hand {
  const args = kernels === undefined ? [] : ['--kernels', kernels];
  return cluster === undefined
    ? onThisMachine(args, Math.floor(availableParallelism() / cores))
    : onCluster(cluster, args);
}
