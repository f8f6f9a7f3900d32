import { setFlagsFromString } from 'node:v8';

/** Lets Node 20 compile the relaxed-SIMD kernels, which it has behind a flag; later ones have it anyway. */
export function allowRelaxedSimd(): void {
  if (Number(process.versions.node.split('.')[0]) < 21) setFlagsFromString('--experimental-wasm-relaxed-simd');
}
