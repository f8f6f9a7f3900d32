/**
 * TensorFlow.js core's own compiled suite on the wasm backend, stock and with each build of the training kernels, in
 * Node and in headless Chromium: `npm run test:conformance -- [--short] [--json] [--runtime node|chromium]`.
 * Ends with code 1 if a spec that passes on the stock backend fails, or one that only waits for a kernel, or if there is
 * none of those.
 */
import { parseArgs } from 'node:util';
import { SHORT, WHOLE } from '../test/conformance/compared.ts';
import { conformance } from './check/conformance.ts';

const { values: options } = parseArgs({
  options: { short: { type: 'boolean' }, json: { type: 'boolean' }, runtime: { type: 'string' } },
});
const extent = options.short ? SHORT : WHOLE;
const runtime = WHOLE.runtimes.find((name) => name === options.runtime);
if (options.runtime !== undefined && runtime === undefined) throw new Error(`No such runtime: ${options.runtime}.`);

const tally = await conformance({ ...extent, ...(runtime && { runtimes: [runtime] }) }, options.json);
process.exitCode = tally.failed === 0 ? 0 : 1;
