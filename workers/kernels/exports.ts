/** A byte address in the backend's memory. */
export type Pointer = number;

/** What the compiled module exports; parameters as documented beside each function in assembly/. */
export interface KernelExports {
  reluGrad(dy: Pointer, y: Pointer, dx: Pointer, size: number): void;
}
