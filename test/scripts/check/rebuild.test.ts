import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sameBytesAgain } from '../../../scripts/check/rebuild.ts';
import { failed, passed } from '../../../scripts/check/tally.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'selvedge-rebuild-'));
  writeFileSync(join(folder, 'a.js'), 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a second build', () => {
  it('passes when it gives the same bytes', async () => {
    const build = async () => {
      writeFileSync(join(folder, 'a.js'), 'one');
      return passed();
    };
    expect(await sameBytesAgain(folder, build)).toMatchObject({ passed: 1, failed: 0 });
  });

  it.each([
    ['other bytes', () => writeFileSync(join(folder, 'a.js'), 'two')],
    ['a file more', () => writeFileSync(join(folder, 'b.js'), 'one')],
    ['a file less', () => rmSync(join(folder, 'a.js'))],
  ])('fails when it gives %s', async (_, change) => {
    const build = async () => {
      change();
      return passed();
    };
    expect(await sameBytesAgain(folder, build)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('fails when it fails', async () => {
    expect(await sameBytesAgain(folder, async () => failed('no'))).toMatchObject({ failed: 1 });
  });
});
