import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/architecture/read.ts';

const slowed = (...args: string[]) =>
  spawnSync('node_modules/.bin/tsx', ['scripts/slowed.ts', ...args], { cwd: ROOT, encoding: 'utf8' });

describe('npm run slowed', () => {
  it.skipIf(process.platform !== 'linux')('hands on what the command says, its arguments and its code', () => {
    const { stdout, status } = slowed('--times=2', '--busy', 'sh', '-c', 'echo "$1" && exit 3', '-', '--said');
    expect({ stdout, status }).toEqual({ stdout: '--said\n', status: 3 });
  });

  it('says how it is used when no command is given', () => {
    const { stderr, status } = slowed('--times=2');
    expect(status).not.toBe(0);
    expect(stderr).toContain('Usage: npm run slowed');
  });
});
