import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const QUERY = '?sha256';

/** Gives an import that ends with `?sha256` the file's SHA-256 in hex, so that what is fetched can be told from what was built. */
export function fileHash(): Plugin {
  return {
    name: 'file-hash',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(QUERY)) return null;
      const file = await this.resolve(source.slice(0, -QUERY.length), importer, { skipSelf: true });
      return file && `${file.id}${QUERY}`;
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const content = await readFile(id.slice(0, -QUERY.length));
      return `export default '${createHash('sha256').update(content).digest('hex')}';`;
    },
  };
}
