import { SelvedgeError } from '../../src/domain/errors.ts';
import { isLitter } from '../../src/domain/litter.ts';
import { BACKUP_LIMITS } from '../archive/limits.ts';
import { openZip, type ZipEntry } from '../archive/zip.ts';
import { sha256 } from '../common/sha256.ts';
import { type BackupManifest, MANIFEST, readManifest } from './manifest.ts';

/** A backup whose directory and manifest were read; nothing else of it was. */
export interface OpenedBackup {
  manifest: BackupManifest;
  /**
   * A file as it was written.
   * @throws archive-damaged when it is missing or has another hash, archive-unsafe
   */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** What kind of zip a person gave, by what lies in it. */
export type OpenedZip = { kind: 'backup'; backup: OpenedBackup } | { kind: 'samples' } | { kind: 'model' };

/** A manifest names 65,534 files of 255 characters at most. */
const MOST_MANIFEST_BYTES = 65_534 * 400;

/**
 * @throws archive-unreadable, archive-unsupported, archive-too-large, archive-unsafe, archive-damaged, archive-contents,
 *   backup-newer
 */
export async function openAny(file: Blob): Promise<OpenedZip> {
  // Names in an old code page are none of a backup; who imports samples knows which page it is.
  const entries = (await openZip(file, BACKUP_LIMITS, (raw) => String.fromCharCode(...raw))).filter(
    ({ path }) => !isLitter(path),
  );
  const found = new Map(entries.map((entry) => [entry.path, entry]));
  const manifest = await manifestOf(found.get(MANIFEST));
  if (manifest !== null) return { kind: 'backup', backup: openedBackup(manifest, found) };
  return { kind: entries.some(({ path }) => /(^|\/)(golden|model)\.json$/.test(path)) ? 'model' : 'samples' };
}

async function manifestOf(entry: ZipEntry | undefined): Promise<BackupManifest | null> {
  if (entry === undefined) return null;
  if (entry.size > MOST_MANIFEST_BYTES)
    throw new SelvedgeError('archive-too-large', `${MANIFEST} has ${entry.size} bytes`);
  return readManifest(await entry.read());
}

function openedBackup(manifest: BackupManifest, found: ReadonlyMap<string, ZipEntry>): OpenedBackup {
  const hashes = new Map(manifest.files.map(({ path, sha256: hash }) => [path, hash]));
  return {
    manifest,
    async read(path) {
      const bytes = await found.get(path)?.read();
      if (bytes === undefined) throw new SelvedgeError('archive-damaged', `${path} is missing`);
      if ((await sha256(bytes)) !== hashes.get(path)) {
        throw new SelvedgeError('archive-damaged', `${path} is not what the manifest says`);
      }
      return bytes;
    },
  };
}
