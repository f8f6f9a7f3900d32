import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesOf } from '../support/folder-files.ts';

/** What compresses. Models and shards are left out: their weights and pictures hardly do. */
const PACKS = /^(?!models\/|data\/).*\.(js|css|html|json|md|svg|wasm|webmanifest)$/;

/** A tenth of the time of the highest, for one hundredth more bytes. */
const QUALITY = 9;

/** Below this, a file fits into one packet of the line as it is. */
const LEAST_BYTES = 1_400;

/** The endings of a packed file, as servers of plain files look for them beside it. */
export const PACKED = ['.br', '.gz'] as const;

/** Puts each file of a built folder that compresses beside itself as brotli and as gzip. Runs last. */
export async function packFiles(folder: string): Promise<void> {
  for (const path of (await filesOf(folder)).filter((name) => PACKS.test(name))) {
    const file = join(folder, path);
    const bytes = await readFile(file);
    if (bytes.length < LEAST_BYTES) continue;
    const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } };
    await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, brotli));
    await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: QUALITY }));
  }
}
