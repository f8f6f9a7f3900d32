/** Entry in a browser: sets the page's global `runConformance`. */
import { runSuite } from './suite.ts';

export type RunConformance = (wasmFolder: string, kernelsUrl?: string) => ReturnType<typeof runSuite>;

const runConformance: RunConformance = async (wasmFolder, kernelsUrl) =>
  runSuite(wasmFolder, kernelsUrl ? await (await fetch(kernelsUrl)).arrayBuffer() : undefined);

Object.assign(globalThis, { runConformance });
