import { getKernel, type KernelFunc, registerKernel, type Tensor, tidy, unregisterKernel } from '@tensorflow/tfjs-core';
import { OWN_KERNELS } from './list.ts';

/**
 * Registers our own kernels, composed of stock tfjs operations, on `backendName`, in place of any that it has under
 * these names: for backends that have no fast ones ('webgl', 'cpu', a bare 'wasm').
 */
export function registerComposedKernels(backendName: string): void {
  for (const { name: kernelName, composed } of OWN_KERNELS) {
    // Stock operations inside a kernel are not taped; `tidy` frees what lies between.
    const kernelFunc: KernelFunc = ({ inputs, attrs = {} }) =>
      tidy(() => composed(inputs as Record<string, Tensor>, attrs));
    if (getKernel(kernelName, backendName)) unregisterKernel(kernelName, backendName);
    registerKernel({ kernelName, backendName, kernelFunc });
  }
}
