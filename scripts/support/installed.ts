import { existsSync } from 'node:fs';
import { installFromDebian } from './debian.ts';

/** A program that is looked for in places, and what of a Debian has it. */
export interface Program {
  /** As a person calls it. */
  name: string;
  /** The environment variable that says where it is. */
  variable: string;
  candidates: readonly string[];
  packages: readonly string[];
}

export const installationAdvice = ({ name, variable, packages }: Program): string =>
  `${name} was not found. Install it (Debian: apt-get install ${packages.join(' ')}), or set ${variable} to its program.`;

/** Where it is: what its variable says, or the first place that has it. */
export function findProgram({ variable, candidates }: Program): string | undefined {
  const said = process.env[variable];
  return (said === undefined ? candidates : [said]).find((path) => existsSync(path));
}

/** Finds it, or installs Debian's where that is allowed: as root, with apt-get. */
export function ensureProgram(program: Program): string | undefined {
  const found = findProgram(program);
  if (found !== undefined || process.env[program.variable] !== undefined) return found;
  return installFromDebian(...program.packages) ? findProgram(program) : undefined;
}
