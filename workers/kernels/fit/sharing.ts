import { Cast, Identity } from '@tensorflow/tfjs-core';
import type { TrainingKernel } from '../kernel.ts';

/** `Identity`: the same values under a further tensor, where tfjs copies them; strings are left to it. */
const identity: TrainingKernel = {
  name: Identity,
  run: ({ inputs, heap, stock }) => (inputs.x!.dtype === 'string' ? stock() : heap.share(inputs.x!)),
};

/** `Cast`: to the type that x has already, the same values under a further tensor. */
const cast: TrainingKernel = {
  name: Cast,
  run: ({ inputs, attrs, heap, stock }) => (inputs.x!.dtype === attrs.dtype ? heap.share(inputs.x!) : stock()),
};

/** Kernels that spare copies, of which tfjs makes one for every tensor that a gradient is to see again. */
export const SHARING_KERNELS: readonly TrainingKernel[] = [cast, identity];
