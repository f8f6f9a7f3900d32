import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** A package whose code is in the build. */
interface Bundled {
  name: string;
  version: string;
  license: string;
  text: string;
}

const LICENSE_FILE = /^licen[cs]e(\.|$)/i;

/**
 * Writes the licences of all packages whose code a build bundles, as they ask for. Vite's own list leaves out what workers
 * bundle: the same plugin object has to be among theirs, too.
 * @param fileName in the built folder
 */
export function licenses(fileName: string): Plugin {
  const bundled = new Map<string, Bundled>();
  return {
    name: 'licenses',
    apply: 'build',
    async generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        for (const id of output.type === 'chunk' ? output.moduleIds : []) {
          const folder = packageFolder(id);
          if (folder !== undefined && !bundled.has(folder)) bundled.set(folder, await read(folder));
        }
      }
      // A worker's assets end in the page's build, whose own come last and hold everything.
      this.emitFile({ type: 'asset', fileName, source: textOf([...bundled.values()]) });
    },
  };
}

/** The folder of the package that a module belongs to; undefined for the project's own. */
export function packageFolder(id: string): string | undefined {
  if (!id.includes('/node_modules/')) return undefined;
  for (let folder = dirname(id); !folder.endsWith('/node_modules'); folder = dirname(folder)) {
    // Some packages have further ones for their folders, which name nothing.
    if (existsSync(join(folder, 'package.json')) && /\/node_modules\/(@[^/]+\/)?[^/@]+$/.test(folder)) return folder;
  }
  return undefined;
}

/** @throws Error when a package has neither a licence nor its text */
async function read(folder: string): Promise<Bundled> {
  const json = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Partial<Bundled>;
  const file = (await readdir(folder)).find((name) => LICENSE_FILE.test(name));
  const text = file === undefined ? '' : (await readFile(join(folder, file), 'utf8')).trim();
  const { name = folder, version = '', license } = json;
  if (license === undefined && text === '') throw new Error(`${name} says nothing of its licence.`);
  return { name, version, license: license ?? 'see below', text };
}

function textOf(packages: readonly Bundled[]): string {
  const sorted = packages.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const parts = sorted.map(
    ({ name, version, license, text }) => `## ${name} ${version} (${license})\n${text === '' ? '' : `\n${text}\n`}`,
  );
  return `# Licences of what this folder holds of others\n\n${parts.join('\n')}`;
}
