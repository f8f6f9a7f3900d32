/**
 * Downloads that can be broken off at any byte: what has arrived waits under `<name>.part`, the next try asks for the
 * rest (RFC 9110, section 14, range requests), and only a file whose checksum is right gets its name.
 */
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { join } from 'node:path';
import type { SizedFile } from '../../src/domain/datasets/dataset-spec.ts';
import { CommandError } from './command.ts';
import { describeDamage, findDamage } from './dataset-check.ts';

/** A connection that stays silent for this many milliseconds counts as broken. */
const SILENCE = 20_000;
/** A connection that breaks after it brought something is taken up again this often. */
const RESUMPTIONS = 10;
const REDIRECTS = 5;

/**
 * Makes `folder` hold the file, checked; does nothing when it does already.
 * @param origins addresses of folders, with a slash at the end, tried in order
 * @param onBytes called with how many bytes of the file are here
 * @throws CommandError with the file, both checksums and what each origin answered
 */
export async function downloadFile(
  file: SizedFile,
  folder: string,
  origins: readonly string[],
  onBytes: (bytes: number) => void,
): Promise<void> {
  const path = join(folder, file.name);
  let found = await findDamage(path, file);
  if (found === null) return onBytes(file.bytes);
  await mkdir(folder, { recursive: true });
  const part = `${path}.part`;
  const answers: string[] = [];
  for (const origin of origins) {
    const url = new URL(file.name, origin);
    try {
      const damage = await complete(url, part, file, onBytes);
      if (damage === null) return await rename(part, path);
      found = damage;
      answers.push(`${url} sent ${damage}`);
    } catch (error) {
      answers.push(`${url}: ${(error as Error).message || String(error)}`);
    }
  }
  throw new CommandError(`${describeDamage(path, file, found)}\n  ${answers.join('\n  ')}`);
}

/**
 * Brings the part to its full size.
 * @returns null when it is right; else what it is instead, and then it is removed
 */
async function complete(
  url: URL,
  part: string,
  file: SizedFile,
  onBytes: (bytes: number) => void,
): Promise<string | null> {
  const resumed = (await sizeOf(part)) > 0;
  for (let tries = 0; (await sizeOf(part)) < file.bytes; tries++) {
    const before = await sizeOf(part);
    try {
      await append(url, part, file.bytes, onBytes);
    } catch (error) {
      if (tries === RESUMPTIONS || (await sizeOf(part)) <= before) throw error;
    }
  }
  const damage = await findDamage(part, file);
  if (damage === null) return null;
  await rm(part, { force: true });
  // What an earlier run left may have been the damaged half: one more try from the first byte.
  return resumed ? complete(url, part, file, onBytes) : damage;
}

/** Asks for what the part lacks and appends it; starts it again when the server sends the whole. */
async function append(url: URL, part: string, total: number, onBytes: (bytes: number) => void): Promise<void> {
  const before = await sizeOf(part);
  const response = await request(url, before > 0 ? { Range: `bytes=${before}-` } : {});
  let length = 0;
  let handle: FileHandle | undefined;
  try {
    if (response.statusCode === 206) {
      const range = response.headers['content-range'] ?? '';
      if (!range.startsWith(`bytes ${before}-`)) throw new Error(`asked from byte ${before}, got "${range}"`);
      length = before;
    } else if (response.statusCode !== 200) {
      throw new Error(`HTTP ${response.statusCode} ${response.statusMessage}`);
    }
    handle = await open(part, length > 0 ? 'a' : 'w');
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > total) throw new Error(`more than the ${total} bytes of the official file`);
      await handle.writeFile(chunk);
      onBytes(length);
    }
  } finally {
    response.destroy();
    await handle?.close();
  }
  if (length < total) throw new Error(`the connection ended at byte ${length} of ${total}`);
}

/** A GET whose body is left as it was sent: `fetch` would unpack it where a server calls .gz an encoding. */
async function request(url: URL, headers: Record<string, string>, redirects = REDIRECTS): Promise<IncomingMessage> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const get = url.protocol === 'https:' ? getHttps : getHttp;
    const call = get(url, { headers: { ...headers, 'Accept-Encoding': 'identity' }, timeout: SILENCE }, resolve);
    call.on('timeout', () => call.destroy(new Error(`no answer for ${SILENCE / 1000} s`)));
    call.on('error', reject);
  });
  const { statusCode = 0, headers: answer } = response;
  if (statusCode < 300 || statusCode >= 400 || answer.location === undefined) return response;
  response.destroy();
  if (redirects === 0) throw new Error('redirected too often');
  return request(new URL(answer.location, url), headers, redirects - 1);
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
