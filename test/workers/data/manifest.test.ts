import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseManifest, sumImages } from '../../../workers/data/manifest.ts';
import { shardHash, shardName, verifyShard } from '../../../workers/data/shard-check.ts';
import { hash } from '../../support/official-files.ts';
import { packedFolder } from './synthetic.ts';

async function manifest() {
  return JSON.parse(await readFile(join(await packedFolder(), 'manifest.json'), 'utf8'));
}

describe('A manifest', () => {
  it('is accepted as it was written', async () => {
    const written = await manifest();
    expect(parseManifest(JSON.stringify(written))).toEqual(written);
    expect(sumImages(written.splits.train)).toBe(25);
  });

  it('is refused when it is not JSON', () => {
    expect(() => parseManifest('<!doctype html>')).toThrow(expect.objectContaining({ name: 'dataset-damaged' }));
  });

  it('is refused when a field is wrong, and the field is named', async () => {
    const other = 'f'.repeat(64);
    const changes: [string, (m: Awaited<ReturnType<typeof manifest>>) => void][] = [
      ['version', (m) => (m.version = 2)],
      ['format', (m) => (m.format = 'zip')],
      ['splits.test', (m) => delete m.splits.test],
      ['splits.train', (m) => (m.splits.train = [])],
      ['splits.train.0', (m) => (m.splits.train[0].file = `../${m.splits.train[0].file}`)],
      ['splits.train.0', (m) => (m.splits.train[0].file = `train-00/../${m.splits.train[0].file}`)],
      ['splits.train.1', (m) => (m.splits.train[1].sha256 = other)],
      ['splits.train.0', (m) => (m.splits.train[0] = m.splits.test[0])],
      ['splits.train.0.images', (m) => (m.splits.train[0].images = 1.5)],
      ['splits.train.0.images', (m) => (m.splits.train[0].images = 1e9)],
      ['splits.train.0.bytes', (m) => (m.splits.train[0].bytes = 1e9)],
      ['splits.train.0.bytes', (m) => (m.splits.train[0].bytes = 0)],
      ['splits.train', (m) => (m.splits.train = Array(3).fill({ ...m.splits.train[0], images: 100_000 }))],
      ['sources.x', (m) => (m.sources.x = 'md5')],
    ];
    for (const [field, change] of changes) {
      const changed = await manifest();
      change(changed);
      const parse = () => parseManifest(JSON.stringify(changed));
      expect(parse).toThrow(expect.objectContaining({ name: 'dataset-damaged' }));
      expect(parse).toThrow(`manifest.json, ${field}: `);
    }
  });
});

describe('A shard’s name', () => {
  it('carries the SHA-256 that its bytes must have', async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const url = `https://example.org/data/${shardName('train', 7, hash(bytes))}`;
    expect(url).toContain('/train-07-');
    expect(shardHash(url)).toBe(hash(bytes));
    expect(await verifyShard(bytes, hash(bytes))).toBe(true);
    expect(await verifyShard(Uint8Array.of(1, 2, 4), hash(bytes))).toBe(false);
    expect(await verifyShard(Uint8Array.of(1, 2), hash(bytes))).toBe(false);
  });

  it('is not seen in other addresses', () => {
    const name = shardName('test', 0, 'a'.repeat(64));
    for (const other of ['manifest.json', `x${name}`, `${name}.part`, name.replace('a', 'A'), name.replace('a', '')]) {
      expect(shardHash(other)).toBeNull();
    }
  });
});
