import { build } from 'vite';

/** A module with all that it imports as one script that leaves its exports behind as `name`. */
export async function pageScript(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, name, formats: ['iife'] } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${entry} does not bundle.`);
  return output.output[0].code;
}
