/** Entry in Node, a child process: its arguments are `runSuite`'s, with the path of the kernels; sends the results. */
import { readFile } from 'node:fs/promises';
import { runSuite } from './suite.ts';

async function main(wasmFolder: string, kernels?: string): Promise<void> {
  const results = await runSuite(wasmFolder, kernels ? await readFile(kernels) : undefined);
  process.send?.(results, undefined, {}, () => process.exit());
}

void main(process.argv[2]!, process.argv[3]);
