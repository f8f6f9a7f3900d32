/**
 * Entry of the bundle: tfjs-core's own compiled specs on the wasm backend, stock or with the training kernels.
 * The order of the imports is that in which they must be evaluated.
 */
import { environment } from './boot.ts';
import './backend.ts';
import '@tensorflow/tfjs-core/dist/tests';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { setBackend } from '@tensorflow/tfjs-core';
import { registerTrainingKernels } from '../../workers/kernels/register.ts';
import type { SpecResult } from './results.ts';

/**
 * @param wasmFolder path or URL, with its last slash, of the stock backend's binaries
 * @param kernels a build of the training kernels; stock if not given
 */
export async function runSuite(wasmFolder: string, kernels?: BufferSource): Promise<SpecResult[]> {
  setWasmPaths(wasmFolder);
  if (!(await setBackend('wasm'))) throw new Error('The wasm backend does not start.');
  if (kernels) await registerTrainingKernels({ module: kernels });

  const results: SpecResult[] = [];
  environment.addReporter({
    specDone({ fullName, status, failedExpectations }) {
      results.push({ name: fullName, status, message: failedExpectations[0]?.message ?? '' });
    },
  });
  await environment.execute();
  return results;
}
