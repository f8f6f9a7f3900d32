import { APP_VERSION } from '../../src/domain/app-version.ts';
import type { BackupCounts } from '../../src/domain/backup.ts';
import { errorCode, SelvedgeError } from '../../src/domain/errors.ts';
import { type ZipSink, ZipWriter } from '../archive/zip-writer.ts';
import { sha256 } from '../common/sha256.ts';
import { toJson } from './encoding.ts';
import { type BackupManifest, MANIFEST, writeManifest } from './manifest.ts';

/** Writes the files of a backup, each with its hash, and the manifest after them. */
export class BackupWriter {
  readonly #zip: ZipWriter;
  readonly #files: BackupManifest['files'] = [];
  readonly #now = new Date();

  constructor(sink: ZipSink) {
    this.#zip = new ZipWriter(sink);
  }

  /** A file as it is. @throws export-too-large */
  async file(path: string, bytes: Uint8Array<ArrayBuffer>, modified = this.#now): Promise<void> {
    await this.#add(path, bytes, () => this.#zip.store(path, bytes, modified));
  }

  /** A record, packed. @throws export-too-large */
  async record(path: string, value: unknown): Promise<void> {
    const bytes = toJson(value);
    await this.#add(path, bytes, () => this.#zip.pack(path, bytes, this.#now));
  }

  /** @throws export-too-large */
  async finish(counts: BackupCounts): Promise<Blob> {
    const facts = { app: APP_VERSION, madeAt: this.#now.getTime(), counts, files: this.#files };
    await fitting(() => this.#zip.pack(MANIFEST, writeManifest(facts), this.#now));
    return this.#zip.finish();
  }

  async #add(path: string, bytes: Uint8Array<ArrayBuffer>, write: () => Promise<void>): Promise<void> {
    this.#files.push({ path, sha256: await sha256(bytes) });
    await fitting(write);
  }
}

async function fitting(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (errorCode(error) !== 'archive-too-large') throw error;
    throw new SelvedgeError('export-too-large', (error as Error).message, { cause: error });
  }
}
