/** `relaxed-simd` multiplies and adds in one instruction and is nearly twice as fast; `simd` runs almost everywhere. */
export type KernelBuild = 'simd' | 'relaxed-simd';

/** Functions without parameters that give a vector, in the binary format of the WebAssembly core specification (5.5). */
const returning = (...body: number[]) =>
  new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[1, 5, 1, 0x60, 0, 1, 0x7b],
    ...[3, 2, 1, 0],
    ...[10, body.length + 4, 1, body.length + 2, 0, ...body, 0x0b],
  ]);

/** `i32.const 0`, `f32x4.splat` of it as a float: a vector of zeros. */
const ZEROS = [0x43, 0, 0, 0, 0, 0xfd, 0x13];

/** One instruction that the build is made of, on vectors of zeros. */
const PROBES: Record<KernelBuild, Uint8Array<ArrayBuffer>> = {
  simd: returning(...ZEROS),
  // `f32x4.relaxed_madd`, 0xfd 0x105.
  'relaxed-simd': returning(...ZEROS, ...ZEROS, ...ZEROS, 0xfd, 0x85, 0x02),
};

/** Whether this engine runs a build. */
export const runs = (build: KernelBuild): boolean => WebAssembly.validate(PROBES[build]);

/**
 * The fastest build that this engine runs.
 * @throws Error if it runs none, with what to do
 */
export function bestBuild(): KernelBuild {
  const best = (['relaxed-simd', 'simd'] as const).find(runs);
  if (best) return best;
  throw new Error("This engine has no WebAssembly SIMD. Train on tfjs's backend 'webgl' or 'cpu'.");
}
