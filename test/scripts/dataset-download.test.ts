import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { downloadFile } from '../../scripts/support/dataset-download.ts';
import { sha256Of } from '../../src/domain/datasets/dataset-spec.ts';
import { hash } from '../support/official-files.ts';
import { bytes, readFolder, temporaryFolder } from '../workers/data/synthetic.ts';
import { closedOrigin, type FileHost, fileHost, listen } from './file-host.ts';

const CONTENT = bytes(300_000, 5);
const FILE = { name: 'images.gz', bytes: CONTENT.length, checksum: sha256Of(hash(CONTENT)) };
const DAMAGED = CONTENT.map((byte, i) => (i === 7 ? byte ^ 1 : byte));

let host: FileHost;
let folder: string;

beforeEach(async () => {
  host = await fileHost({ 'images.gz': CONTENT });
  folder = join(await temporaryFolder(), 'downloads');
  host.folder = folder;
});

const download = (origins = [host.origin], onBytes = (_: number) => {}) => downloadFile(FILE, folder, origins, onBytes);

async function expectWhole() {
  const left = await readFolder(folder);
  expect(Object.keys(left)).toEqual(['images.gz']);
  expect(hash(left['images.gz']!)).toBe(FILE.checksum.hex);
}

describe('A download', () => {
  it('brings the file, checked, and reports its bytes', async () => {
    const seen: number[] = [];
    await download(undefined, (amount) => seen.push(amount));
    await expectWhole();
    expect(seen.at(-1)).toBe(CONTENT.length);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('asks for nothing when the file is there and right', async () => {
    await download();
    let seen = 0;
    await download(undefined, (amount) => {
      seen = amount;
    });
    expect(host.requests).toEqual(['images.gz']);
    expect(seen).toBe(CONTENT.length);
  });

  it('replaces a file that is there and wrong', async () => {
    await download();
    await writeFile(join(folder, 'images.gz'), DAMAGED);
    await download();
    await expectWhole();
  });

  it('goes on at the byte where the connection broke', async () => {
    host.cuts = [100_000, 50_000];
    await download();
    await expectWhole();
    expect(host.requests).toEqual(['images.gz', 'images.gz from 100000', 'images.gz from 150000']);
  });

  it('goes on in another run, at the byte where the last one ended', async () => {
    host.cuts = [100_000, 0];
    await expect(download()).rejects.toThrow(/expected {2}SHA-256/);
    expect(Object.keys(await readFolder(folder))).toEqual(['images.gz.part']);
    await download();
    await expectWhole();
    expect(host.requests.at(-1)).toBe('images.gz from 100000');
  });

  it('starts again when the server knows no ranges', async () => {
    host.cuts = [100_000];
    host.ranges = false;
    await download();
    await expectWhole();
  });

  it('starts again when what an earlier run left was damaged', async () => {
    host.cuts = [100_000, 0];
    await expect(download()).rejects.toThrow();
    await writeFile(join(folder, 'images.gz.part'), DAMAGED.subarray(0, 100_000));
    await download();
    await expectWhole();
    expect(host.requests.slice(-2)).toEqual(['images.gz from 100000', 'images.gz']);
  });

  it('starts again when what an earlier run left is longer than the file', async () => {
    host.cuts = [100_000, 0];
    await expect(download()).rejects.toThrow();
    await writeFile(join(folder, 'images.gz.part'), bytes(CONTENT.length + 1, 9));
    await download();
    await expectWhole();
  });

  it('takes the next address when one fails', async () => {
    const { origin } = await fileHost({});
    await download([origin, await closedOrigin(), host.origin]);
    await expectWhole();
  });

  it('follows a redirect, and keeps the bytes as sent where the server calls gzip an encoding', async () => {
    const target = await listen((_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(CONTENT));
    const origin = await listen((_, response) => response.writeHead(302, { Location: target }).end());
    await download([origin]);
    await expectWhole();
  });

  it('ends when redirects run in a circle', async () => {
    const origin = await listen((_, response) => response.writeHead(302, { Location: '/' }).end());
    await expect(download([origin])).rejects.toThrow(/redirected too often/);
  });
});

describe('A download that cannot be had', () => {
  it('says which file, the checksum it should have, and what every address answered', async () => {
    const empty = await fileHost({});
    const closed = await closedOrigin();
    const error = await download([empty.origin, closed]).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ name: 'CommandError' });
    const { message } = error as Error;
    expect(message).toContain(`${join(folder, 'images.gz')}\n  expected  SHA-256 ${FILE.checksum.hex}`);
    expect(message).toContain('found     no such file');
    expect(message).toContain(`${empty.origin}images.gz: HTTP 404`);
    expect(message).toMatch(new RegExp(`${closed}images.gz: .*ECONNREFUSED`));
  });

  it('with a wrong checksum is named with both, and leaves nothing behind', async () => {
    host.files.set('images.gz', DAMAGED);
    const error = await download().catch((thrown: Error) => thrown);
    expect((error as Error).message).toContain(`expected  SHA-256 ${FILE.checksum.hex}`);
    expect((error as Error).message).toContain(`found     SHA-256 ${hash(DAMAGED)}`);
    expect(await readFolder(folder)).toEqual({});
  });

  it('because it is longer than the official file is broken off', async () => {
    host.files.set('images.gz', bytes(CONTENT.length * 4, 5));
    await expect(download()).rejects.toThrow(/more than the 300000 bytes/);
    const { 'images.gz.part': part } = await readFolder(folder);
    expect(part?.length ?? 0).toBeLessThanOrEqual(CONTENT.length);
  });

  it('leaves a wrong file that was there untouched', async () => {
    await download();
    await writeFile(join(folder, 'images.gz'), DAMAGED);
    await expect(download([await closedOrigin()])).rejects.toThrow(hash(DAMAGED));
    expect(hash(await readFile(join(folder, 'images.gz')))).toBe(hash(DAMAGED));
  });
});
