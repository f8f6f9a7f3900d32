import { describe, expect, it } from 'vitest';
import { attack } from './attack.ts';
import { importer } from './importer.ts';
import { IMPORTERS } from './importers.ts';
import { runHostile } from './run.ts';

describe('damaged and hostile input', () => {
  it('is refused or taken in by each importer, with nothing half kept', async () => {
    const report = await runHostile(3000, 20260131);
    expect(report.seeds).toEqual([]);
    expect(Object.keys(report.byImporter)).toEqual(IMPORTERS.map(({ name }) => name));
  });
});

describe('a fault', () => {
  const make = () => '';
  const found = async (read: Parameters<typeof importer<string>>[0]['read']) =>
    (await attack(importer({ name: 'one', make, read, mostBytes: 50e6 }), 1))?.fault;
  const coded = Object.assign(new Error('refused'), { name: 'archive-damaged' });

  it('is an error without a code', async () => {
    expect(await found(() => Promise.reject(new TypeError('x is undefined')))).toBe('crash');
    expect(await found(() => Promise.reject(coded)), 'a name alone is no code').toBe('crash');
  });

  it('is something that is kept of what is refused', async () => {
    const { SelvedgeError } = await import('../../src/domain/errors.ts');
    expect(await found((_, keep) => [keep(1), Promise.reject(new SelvedgeError('archive-damaged'))][1])).toBe(
      'partialWrite',
    );
    expect(await found(() => Promise.reject(new SelvedgeError('archive-damaged')))).toBeUndefined();
  });

  it('is memory above the cap', async () => {
    const held: Uint8Array[] = [];
    expect(await found(() => held.push(new Uint8Array(60e6)))).toBe('overMemory');
  });
});
