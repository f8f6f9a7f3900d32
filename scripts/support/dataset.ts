/** A dataset as scripts and tests read it: the very shards that the app serves. */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DatasetSpec, OfficialFile } from '../../src/domain/datasets/dataset-spec.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import type { Dataset } from '../../workers/data/dataset.ts';
import { loadDataset } from '../../workers/data/load.ts';
import { parseManifest } from '../../workers/data/manifest.ts';
import { verifyShard } from '../../workers/data/shard-check.ts';
import { CommandError } from './command.ts';
import { dataCommand, listFiles, servedFrom } from './dataset-places.ts';

/**
 * The dataset from `folder`, every shard verified.
 * @throws CommandError with the remedy when it is not there or damaged
 */
export async function loadDatasetFromDisk(spec: DatasetSpec, folder = servedFrom(spec)): Promise<Dataset> {
  try {
    return await loadDataset(spec, pathToFileURL(`${folder}/`).href, { fetch: fetchFile, cache: null });
  } catch (cause) {
    if (!(cause instanceof SelvedgeError)) throw cause;
    const what = cause.name === 'dataset-missing' ? 'is not there' : `is not whole: ${cause.message}`;
    throw new CommandError(
      `${spec.name} in ${relative(process.cwd(), folder)} ${what}.\nRun \`${dataCommand(spec)}\` to put it there.`,
      { cause },
    );
  }
}

/** Answers like a server whose addresses are file: URLs. */
const fetchFile: typeof fetch = async (url) => {
  try {
    return new Response(await readFile(new URL(String(url))));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return new Response(null, { status: 404 });
  }
};

/**
 * Whether `folder` holds the whole dataset: made from the official files where their SHA-256 is known, every shard's
 * SHA-256 right.
 * @returns null when all is right, else what is wrong
 */
export async function findFault(spec: DatasetSpec, folder = servedFrom(spec)): Promise<string | null> {
  try {
    const { sources, splits } = parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8'));
    const isOther = ({ name, checksum: { algorithm, hex } }: OfficialFile) =>
      sources[name] === undefined || (algorithm === 'sha256' && sources[name] !== hex);
    if (listFiles(spec).some(isOther)) {
      return 'manifest.json names other source files than the official ones';
    }
    for (const { file, sha256 } of [...splits.train, ...splits.test]) {
      if (!(await verifyShard(new Uint8Array(await readFile(join(folder, file))), sha256))) return `${file} is damaged`;
    }
    return null;
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return `${relative(folder, path ?? folder)} is missing`;
    if (error instanceof SelvedgeError) return error.message;
    throw error;
  }
}
