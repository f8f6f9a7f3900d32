import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Verdict } from './tally.ts';

/** What package-lock.json says of one package (npm's lockfile, version 3). */
interface Locked {
  license?: string;
  integrity?: string;
  dev?: boolean;
  /** Only needed by tools, though something of the app would take it if it were there. */
  devOptional?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}

interface Lockfile {
  packages: Record<string, Locked & { dependencies?: object; devDependencies?: object }>;
}

/** Most that there may be. A number is raised with the reason in the commit that needs it. */
const BUDGET = { direct: 18, shipped: 89, development: 20 } as const;

/** Licences that code may have which the app ships, and beside them those of the tools. */
const SHIPPED_LICENSES = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']);
const TOOL_LICENSES = new Set([...SHIPPED_LICENSES, 'MPL-2.0', 'LGPL-3.0-or-later']);

/** Packages with a script that npm would run at their installation; `.npmrc` forbids it, and the app works without. */
const KNOWN_SCRIPTS: Readonly<Record<string, string>> = {
  'node_modules/core-js': 'asks for donations',
  'node_modules/esbuild': 'checks its program',
  'node_modules/protobufjs': 'compares its version with what asks for it',
};

/** Licences that npm's names do not cover, by the text that the package brings. */
const KNOWN_LICENSES: Readonly<Record<string, string>> = {
  'node_modules/h5wasm': 'NIST’s notice of free use, and BSD-3-Clause for HDF5',
};

/** One line for each rule, and whether it is kept. */
export function judgeDependencies({ packages }: Lockfile): Verdict[] {
  const root = packages[''] ?? {};
  const all = Object.entries(packages).filter(([path]) => path !== '');
  const tools = ({ dev, devOptional, optional }: Locked) => dev === true || devOptional === true || optional === true;
  const shipped = all.filter(([, locked]) => !tools(locked));
  const named = (found: [string, Locked][]) => found.map(([path]) => path.replace(/.*node_modules\//, '')).join(', ');
  const within = (what: string, count: number, most: number) => ({
    line: `${what}: ${count} of at most ${most}`,
    kept: count <= most,
  });
  const none = (what: string, found: [string, Locked][]) => ({
    line: `${what}: ${found.length === 0 ? 'none' : named(found)}`,
    kept: found.length === 0,
  });
  const foreign = (allowed: ReadonlySet<string>) => (entry: [string, Locked]) => !isAllowed(entry[1].license, allowed);
  return [
    within('dependencies of the app', Object.keys(root.dependencies ?? {}).length, BUDGET.direct),
    within('packages that they bring', shipped.length, BUDGET.shipped),
    within('dependencies of development', Object.keys(root.devDependencies ?? {}).length, BUDGET.development),
    none('packages under a licence that the app may not ship', shipped.filter(foreign(SHIPPED_LICENSES))),
    none(
      'tools under an unknown licence',
      all.filter((entry) => foreign(TOOL_LICENSES)(entry) && !Object.hasOwn(KNOWN_LICENSES, entry[0])),
    ),
    none(
      'packages with an unknown script at installation',
      all.filter(([path, { hasInstallScript }]) => hasInstallScript === true && !Object.hasOwn(KNOWN_SCRIPTS, path)),
    ),
    none(
      'packages without a checksum',
      all.filter(([, { integrity }]) => integrity === undefined),
    ),
  ];
}

/** An SPDX expression of names and either AND or OR, as npm's packages have them; what mixes the two is refused. */
function isAllowed(license: string | undefined, allowed: ReadonlySet<string>): boolean {
  const names = (license ?? 'none').replaceAll(/[()]/g, '').split(/ (?:AND|OR) /);
  const either = license?.includes(' OR ') === true;
  if (either && license.includes(' AND ')) return false;
  return either ? names.some((name) => allowed.has(name)) : names.every((name) => allowed.has(name));
}

/** What the lockfile of a project and its `.npmrc` say. */
export async function readDependencies(root: string): Promise<Verdict[]> {
  const lockfile = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
  const npmrc = await readFile(join(root, '.npmrc'), 'utf8');
  const forbidden = /^ignore-scripts=true$/m.test(npmrc);
  return [
    ...judgeDependencies(lockfile),
    { line: `scripts at installation: ${forbidden ? 'forbidden' : 'allowed'}`, kept: forbidden },
  ];
}
