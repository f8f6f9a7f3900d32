import { spawnSync } from 'node:child_process';

/** Installs packages of the distribution where that is allowed: as root, with apt-get. @returns whether it did */
export function installFromDebian(...packages: string[]): boolean {
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!mayInstall) return false;
  // What it says is no part of what a command prints with --json.
  console.error(`Installing the distribution’s own ${packages.join(' and ')}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [['update'], ['install', '-y', '--no-install-recommends', ...packages]];
  return steps.every((args) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0);
}
