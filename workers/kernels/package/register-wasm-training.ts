import { engine, env, setBackend } from '@tensorflow/tfjs-core';
import { withBackendBinary } from '../backend-binary.ts';
import { registerFastGradients } from '../fit/gradients.ts';
import { SHARING_KERNELS } from '../fit/sharing.ts';
import { TRAINING_KERNELS } from '../list.ts';
import { registerTrainingKernels } from '../register.ts';
import { bestBuild, type KernelBuild } from './builds.ts';
import { type Binary, isNode, readBinary } from './read-binary.ts';

export interface WasmTrainingOptions {
  /** The build to take, such as the same one on every machine for the same bits; the fastest that runs, if not given. */
  build?: KernelBuild;
  /** The kernels' builds, where a bundler leaves them behind. */
  simd?: Binary;
  relaxedSimd?: Binary;
  /** tfjs's own tfjs-backend-wasm-simd.wasm, likewise; of no effect on a backend that runs already. */
  tfjs?: Binary;
}

// Bundlers look for addresses of just this form, and take the files along.
const simd = () => new URL('../build/simd.wasm', import.meta.url);
const relaxedSimd = () => new URL('../build/relaxed-simd.wasm', import.meta.url);
const tfjsSimd = () => new URL('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm', import.meta.url);

/** The registration under way or the last one: two at a time would start the backend twice. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Makes tfjs's wasm backend current, able to train whatever tfjs's layers and gradients are made of, and fast at it.
 * Everything else is tfjs's own API. May be called again, with another build too.
 * @returns the build in use
 * @throws Error with what to do: no WebAssembly SIMD, no binary at its address, or a wasm backend that was started
 *   with threads before
 */
export function registerWasmTraining(options: WasmTrainingOptions = {}): Promise<KernelBuild> {
  const registered = last.then(() => register(options));
  last = registered.catch(() => 'its caller is told');
  return registered;
}

async function register(options: WasmTrainingOptions): Promise<KernelBuild> {
  const build = options.build ?? bestBuild();
  const kernels =
    build === 'simd'
      ? readBinary(options.simd ?? simd(), 'simd')
      : readBinary(options.relaxedSimd ?? relaxedSimd(), 'relaxedSimd');
  const [module] = await Promise.all([kernels, startBackend(options.tfjs)]);
  await registerTrainingKernels({ module, kernels: [...TRAINING_KERNELS, ...SHARING_KERNELS] });
  registerFastGradients();
  return build;
}

async function startBackend(binary: Binary | undefined): Promise<void> {
  if (!(await startOnce(binary))) throw new Error("tfjs's wasm backend does not start.");
}

async function startOnce(binary: Binary | undefined): Promise<boolean> {
  // Not `findBackend`, which would start it from where tfjs looks for its binary.
  if ('wasm' in engine().registry) return setBackend('wasm');
  // In Node tfjs finds its own.
  if (binary === undefined && isNode()) {
    env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    return setBackend('wasm');
  }
  const bytes = await readBinary(binary ?? tfjsSimd(), 'tfjs');
  return withBackendBinary(bytes, () => setBackend('wasm'));
}
