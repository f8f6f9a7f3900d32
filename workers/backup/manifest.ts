import * as v from 'valibot';
import { BACKUP_KINDS, type BackupCounts } from '../../src/domain/backup.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { BACKUP_LIMITS } from '../archive/limits.ts';
import { checked, readJson } from '../common/checked.ts';

/** Stands at the root of a backup; it is written last, for it knows every other file. */
export const MANIFEST = 'manifest.json';

const FORMAT = 'selvedge-backup';
const VERSION = 1;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const schema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  /** Of the app that wrote it. */
  app: v.pipe(v.string(), v.maxLength(40)),
  /** Milliseconds since 1970. */
  madeAt: v.number(),
  counts: v.object(
    Object.fromEntries(BACKUP_KINDS.map((kind) => [kind, count])) as Record<
      (typeof BACKUP_KINDS)[number],
      typeof count
    >,
  ),
  /** Every other file, in the order in which they were written. */
  files: v.pipe(
    v.array(
      v.object({
        path: v.pipe(v.string(), v.maxLength(255)),
        /** Hex, of the file. */
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
    v.maxLength(BACKUP_LIMITS.entries),
  ),
});

export type BackupManifest = v.InferOutput<typeof schema>;

export function writeManifest(facts: {
  app: string;
  madeAt: number;
  counts: BackupCounts;
  files: BackupManifest['files'];
}): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify({ format: FORMAT, version: VERSION, ...facts }, null, 1));
}

/** null where the file is another's manifest. @throws archive-contents; backup-newer when a newer app wrote it */
export function readManifest(bytes: Uint8Array): BackupManifest | null {
  const json = readJson(bytes, MANIFEST);
  const { format, version } = (json ?? {}) as Partial<Record<'format' | 'version', unknown>>;
  if (format !== FORMAT) return null;
  if (typeof version === 'number' && version > VERSION) {
    throw new SelvedgeError('backup-newer', `it is of version ${version}, this app reads ${VERSION}`);
  }
  return checked(schema, json, MANIFEST);
}
