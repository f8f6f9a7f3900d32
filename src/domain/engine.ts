/** An engine that TensorFlow.js can run on, best first. */
export type BackendName = 'wasm' | 'webgl' | 'cpu';

/** Instruction set of the project's own kernels; `none` off the WASM backend. */
export type KernelBuild = 'relaxed-simd' | 'simd' | 'none';

export interface EngineStatus {
  backend: BackendName;
  kernels: KernelBuild;
  /** The better engines that were tried first, each with why it may not be used. */
  rejected: { backend: BackendName; kernels: KernelBuild; reason: string }[];
}
