import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { countBytes } from '../check/byte-budget.ts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Bytes of all scripts of the app's page and workers, as brotli sends them, with modules of it exchanged.
 * @param replaced path in the project → path of the module that takes its place
 */
export async function buildBytes(replaced: Record<string, string> = {}): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'selvedge-bytes-'));
  const exchange: Plugin = {
    name: 'exchange',
    load: (id) => {
      const other = Object.entries(replaced).find(([path]) => id === join(ROOT, path))?.[1];
      return other === undefined ? null : `export * from ${JSON.stringify(other)};`;
    },
  };
  try {
    await build({
      root: ROOT,
      logLevel: 'error',
      publicDir: false,
      plugins: [exchange],
      worker: { plugins: () => [exchange] },
      build: { outDir: folder },
    });
    return (await countBytes(folder)).jsTotalBytes;
  } finally {
    await rm(folder, { recursive: true });
  }
}
