import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** A package whose code is in the build. */
export interface Bundled {
  name: string;
  version: string;
  license: string;
  /** Empty where the package has none. */
  text: string;
}

const LICENSE_FILE = /^licen[cs]e(\.|$)/i;

/** Where a README ends with the licence. */
const LICENSE_HEADING = /^\W*licen[cs]e\b.*$/im;

/**
 * Writes the licences of all packages whose code a build bundles, as they ask for. Vite's own list leaves out what workers
 * bundle: the same plugin object has to be among theirs, too.
 * @param fileName in the built folder
 * @param compiled folders of packages whose code is in it without being a module, as a compiler's own
 */
export function licenses(fileName: string, compiled: readonly string[] = []): Plugin {
  const bundled = new Map<string, Bundled>();
  return {
    name: 'licenses',
    apply: 'build',
    async generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []));
      const folders = modules.filter((id) => id.includes('/node_modules/')).map(packageFolder);
      for (const folder of new Set([...folders, ...compiled])) {
        if (!bundled.has(folder)) bundled.set(folder, await read(folder));
      }
      // A worker's assets end in the page's build, whose own come last and hold everything.
      this.emitFile({ type: 'asset', fileName, source: noticeOf([...bundled.values()]) });
    },
  };
}

/**
 * The folder of the package that a module belongs to.
 * @throws Error when there is none
 */
export function packageFolder(id: string): string {
  for (let folder = dirname(id); folder.includes('/node_modules/'); folder = dirname(folder)) {
    // Some packages have further ones for their folders, which name nothing.
    const isPackage = /\/node_modules\/(@[^/]+\/)?[^/@]+$/.test(folder);
    if (isPackage && existsSync(join(folder, 'package.json'))) return folder;
  }
  throw new Error(`No package is known for ${id}, so its licence is not either.`);
}

async function read(folder: string): Promise<Bundled> {
  const json = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Partial<Bundled>;
  const files = await readdir(folder);
  const textOf = async (pattern: RegExp) => {
    const file = files.find((name) => pattern.test(name));
    return file === undefined ? '' : (await readFile(join(folder, file), 'utf8')).trim();
  };
  const readme = await textOf(/^readme\.md$/i);
  const text = (await textOf(LICENSE_FILE)) || readme.slice(readme.search(LICENSE_HEADING) >>> 0);
  const { name = folder, version = '', license = 'see below' } = json;
  return { name, version, license: license.replace(/^\((.*)\)$/, '$1'), text };
}

/**
 * What is written: a heading a package with its licence, or with the names of other packages whose texts are those of the
 * same licences.
 * @throws Error when a package has no text, and no other has it
 */
export function noticeOf(packages: readonly Bundled[]): string {
  const sorted = packages.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const parts = sorted.map(({ name, version, license, text }) => {
    return `## ${name} ${version} (${license})\n\n${text || textsElsewhere(name, license, sorted)}\n`;
  });
  return `# Licences of what this folder holds of others\n\n${parts.join('\n')}`;
}

/** Where the texts of every licence of an SPDX expression stand, all of which hold. */
function textsElsewhere(name: string, license: string, packages: readonly Bundled[]): string {
  const places = license.split(' AND ').map((each) => {
    const other = packages.find((bundled) => bundled.license === each && bundled.text !== '');
    if (other === undefined) throw new Error(`The text of ${each} is not there for ${name}.`);
    return `The text of ${each} stands under ${other.name}.`;
  });
  return places.join(' ');
}
