/** A dataset's official files from the authors' addresses. */
import { openAsBlob } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveSource, DatasetSpec } from '../../src/domain/datasets/dataset-spec.ts';
import { openZip } from '../../workers/archive/zip.ts';
import { CommandError } from './command.ts';
import { checkFolder, findDamage } from './dataset-check.ts';
import { downloadFile } from './dataset-download.ts';
import { folderVariable, listFiles } from './dataset-places.ts';
import { megabytes, progress } from './progress.ts';

/** Far above what the authors' archives hold. */
const ARCHIVE_LIMITS = { entries: 1000, entryBytes: 1e9, totalBytes: 4e9 };

/**
 * Makes `folder` hold the official files, checked; goes on where an earlier call stopped.
 * @param command that a person types to try again
 * @throws CommandError
 */
export async function fetchFiles(
  spec: DatasetSpec,
  folder: string,
  command: string,
  terminal: NodeJS.WriteStream,
): Promise<void> {
  const { source } = spec;
  if (source.kind === 'archive' && (await areWhole(spec, folder))) return;
  const wanted = source.kind === 'archive' ? [source.archive] : Object.values(source.files).flatMap(bothOf);
  const total = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
  const bar = progress({ label: spec.name, total, format: megabytes, stream: terminal });
  try {
    let before = 0;
    for (const file of wanted) {
      await downloadFile(file, folder, source.origins, (bytes) => bar.update(before + bytes));
      before += file.bytes;
    }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new CommandError(
      `${spec.name} could not be downloaded:\n${error.message}\n` +
        `Check the connection and run \`${command}\` again: it goes on where it stopped. Or put the four official files ` +
        `into a folder and name it: ${folderVariable(spec)}=folder ${command}`,
      { cause: error },
    );
  } finally {
    bar.finish();
  }
  if (source.kind === 'archive') await unpackArchive(spec, source, folder);
}

const bothOf = <File>({ images, labels }: { images: File; labels: File }) => [images, labels];

async function areWhole(spec: DatasetSpec, folder: string): Promise<boolean> {
  for (const file of listFiles(spec)) if ((await findDamage(join(folder, file.name), file)) !== null) return false;
  return true;
}

/** Takes the official files out of the archive, which is removed once they are right. */
async function unpackArchive(spec: DatasetSpec, source: ArchiveSource, folder: string): Promise<void> {
  const path = join(folder, source.archive.name);
  const entries = new Map((await openZip(await openAsBlob(path), ARCHIVE_LIMITS)).map((entry) => [entry.path, entry]));
  for (const { name } of listFiles(spec)) {
    const entry = entries.get(source.folder + name);
    if (entry === undefined) throw new CommandError(`${path} holds no ${source.folder}${name}.`);
    const part = join(folder, `${name}.part`);
    await writeFile(part, await entry.read());
    await rename(part, join(folder, name));
  }
  await checkFolder(folder, spec, `Remove ${path} and try again.`);
  await rm(path);
}
