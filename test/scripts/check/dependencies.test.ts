import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeDependencies, readDependencies } from '../../../scripts/check/dependencies.ts';

const integrity = 'sha512-x';
const good = { license: 'MIT', integrity };

/** What is not kept of a project that ships `shipped` and is developed with `tool`. */
function broken(shipped: object, tool: object = good): string[] {
  const packages = {
    '': { dependencies: { shipped: '1' }, devDependencies: { tool: '1' } },
    'node_modules/shipped': { ...good, ...shipped },
    'node_modules/tool': { ...good, ...tool, dev: true },
  };
  return judgeDependencies({ packages })
    .filter(({ kept }) => !kept)
    .map(({ line }) => line);
}

describe('the dependencies', () => {
  it('of this project keep every rule', async () => {
    const verdicts = await readDependencies(resolve(import.meta.dirname, '../../..'));
    expect(verdicts.filter(({ kept }) => !kept)).toEqual([]);
    expect(verdicts.length).toBeGreaterThan(5);
  });

  it('may have licences that ask for their text alone, one of several too', () => {
    expect(broken({ license: '(GPL-3.0 OR Apache-2.0)' })).toEqual([]);
    expect(broken({ license: 'Apache-2.0 AND MIT' }, { license: 'MPL-2.0' })).toEqual([]);
  });

  it.each<[string, object, object | undefined, RegExp]>([
    ['ships what asks for its sources', { license: 'LGPL-3.0-or-later' }, undefined, /may not ship: shipped$/],
    ['ships both of two of which one does', { license: 'MIT AND MPL-2.0' }, undefined, /may not ship: shipped$/],
    ['ships what mixes choices', { license: '(MIT OR GPL-3.0) AND GPL-3.0' }, undefined, /may not ship: shipped$/],
    ['ships what says nothing of its licence', { license: undefined }, undefined, /may not ship: shipped$/],
    ['uses a tool under an unknown licence', {}, { license: 'SSPL-1.0' }, /tools under an unknown licence: tool$/],
    ['needs a script at installation', {}, { hasInstallScript: true }, /script at installation: tool$/],
    ['takes a package without a checksum', { integrity: undefined }, undefined, /without a checksum: shipped$/],
  ])('are told when the project %s', (_, shipped, tool, line) => {
    expect(broken(shipped, tool)).toEqual(expect.arrayContaining([expect.stringMatching(line)]));
  });

  it('are told when there are too many', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`node_modules/p${i}`, good]));
    const verdicts = judgeDependencies({ packages: { '': { dependencies: many }, ...many } });
    expect(verdicts.filter(({ kept }) => !kept)).toHaveLength(2);
  });
});
