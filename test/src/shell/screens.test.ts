import { describe, expect, it } from 'vitest';
import { parseRoute } from '../../../src/shell/screens.ts';

describe('an address', () => {
  it.each([
    ['', 'classify', '', ''],
    ['#/', 'classify', '', ''],
    ['#/train', 'train', '', ''],
    ['#/train/runs', 'train', 'runs', ''],
    ['#/train?preset=fast&epochs=3', 'train', '', 'preset=fast&epochs=3'],
    ['#/evaluate?model=starter', 'evaluate', '', 'model=starter'],
    ['#/nowhere/runs', 'classify', '', ''],
    ['#/constructor', 'classify', '', ''],
  ])('%s leads to %s', (hash, screen, section, query) => {
    const route = parseRoute(hash);
    expect([route.screen, route.section, route.query.toString()]).toEqual([screen, section, query]);
  });
});
