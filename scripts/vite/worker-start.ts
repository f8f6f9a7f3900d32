import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { startAddress } from '../../src/network/start-address.ts';

/**
 * Puts a script beside each worker's own that only imports it, to start the worker by. WebKit does not count a worker's
 * own script among the modules that it has loaded: it would run it again for a chunk that imports from it.
 */
export const workerStart = (): Plugin => ({
  name: 'worker-start',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || !file.isEntry) continue;
      const source = `import"./${basename(file.fileName)}";\n`;
      this.emitFile({ type: 'asset', fileName: startAddress(file.fileName), source });
    }
  },
});
