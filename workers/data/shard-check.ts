/**
 * Shards are named by their content, `<split>-<index>-<SHA-256 in hex>.shard`, so whoever stores one can tell
 * from its address alone whether it is right.
 */
import type { SplitName } from '../../src/domain/dataset-manifest.ts';
import { sha256 } from '../common/sha256.ts';

const SHARD_NAME = /(?:^|\/)(?:train|test)-\d{2}-([0-9a-f]{64})\.shard$/;

/** The name of a split's shard; `index` counts from 0, `hash` is the hex SHA-256 of the file. */
export function shardName(split: SplitName, index: number, hash: string): string {
  return `${split}-${String(index).padStart(2, '0')}-${hash}.shard`;
}

/** The hex SHA-256 that a shard's name or address (without query) promises; null when it is no shard's. */
export function shardHash(nameOrPath: string): string | null {
  return SHARD_NAME.exec(nameOrPath)?.[1] ?? null;
}

/** Whether the bytes, as served, have this hex SHA-256. */
export async function verifyShard(bytes: Uint8Array<ArrayBuffer>, hash: string): Promise<boolean> {
  return (await sha256(bytes)) === hash;
}
