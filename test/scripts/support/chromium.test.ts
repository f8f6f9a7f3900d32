import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { CHROMIUM_ARGS } from '../../../scripts/support/chromium.ts';

/** Names of features of other systems and of Edge. */
const ELSEWHERE = /^ms|Win$/;

it('Chromium is told to switch off all that Playwright switches off', () => {
  const root = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const source = readFileSync(join(root, 'lib/coreBundle.js'), 'utf8');
  const list = /disabledFeatures = \[([\s\S]*?)\]/.exec(source)?.[1] ?? '';
  const theirs = [...list.matchAll(/^\s*"(\w+)"/gm)].map((match) => match[1]!).filter((name) => !ELSEWHERE.test(name));
  const ours = CHROMIUM_ARGS.find((arg) => arg.startsWith('--disable-features='))
    ?.split('=')[1]
    ?.split(',');
  expect(theirs.length).toBeGreaterThan(5);
  expect(ours).toEqual(expect.arrayContaining(theirs));
});
