import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Version } from './host.ts';

/** Files whose text names others. */
const TEXTS: ReadonlySet<string> = new Set(['.html', '.js', '.css', '.json', '.webmanifest']);

/**
 * The same build as a later one would be: every hashed file has another name and what names it says so, with the hashes
 * of what became of it in the service worker's list.
 */
export function laterVersion(version: Version): Version {
  const names = [...version.keys()].filter((path) => path.startsWith('/assets/')).map((path) => path.split('/').pop()!);
  const renamed = new Map(names.map((name) => [name, later(name)]));
  const anyName = new RegExp(names.map((name) => name.replace(/[.$]/g, '\\$&')).join('|'), 'g');
  const rename = (text: string) => text.replace(anyName, (name) => renamed.get(name)!);
  const files = new Map<string, Buffer>();
  const digests = new Map<string, string>();
  for (const [path, bytes] of version) {
    const changed = TEXTS.has(extname(path)) ? Buffer.from(rename(bytes.toString('utf8'))) : bytes;
    files.set(rename(path), changed);
    if (changed.equals(bytes)) continue;
    digests.set(sha256(bytes, 'base64'), sha256(changed, 'base64'));
    digests.set(sha256(bytes, 'hex').slice(0, 16), sha256(changed, 'hex').slice(0, 16));
  }
  let worker = files.get('/service-worker.js')!.toString('utf8');
  for (const [before, after] of digests) worker = worker.replaceAll(before, after);
  files.set('/service-worker.js', Buffer.from(worker));
  return files;
}

/** Another name of as many letters, as a change of content gives it. */
const later = (name: string) =>
  name.replace(/(.)(\.\w+)$/, (_, last: string, end: string) => `${last === 'Z' ? 'Y' : 'Z'}${end}`);

const sha256 = (bytes: Buffer, as: 'hex' | 'base64') => createHash('sha256').update(bytes).digest(as);
