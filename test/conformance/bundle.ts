import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles the suite with its runtime's entry into one script, `outfile`. */
export async function bundleSuite(runtime: 'node' | 'browser', outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL(`${runtime}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    platform: runtime,
    // Jasmine looks for Node's global object.
    define: runtime === 'node' ? {} : { global: 'globalThis' },
    // One copy of tfjs-core: the specs import its modules, the backend its main entry.
    mainFields: runtime === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    // By its package.json nothing in tfjs-core's test files has side effects, and every spec would drop out.
    ignoreAnnotations: true,
    logLevel: 'error',
  });
}
