import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** A package whose code is in the build. */
export interface Bundled {
  name: string;
  version: string;
  license: string;
  /** Empty where the package does not say. */
  author: string;
  /** Empty where the package has none. */
  text: string;
  /** What the bundled modules of a package without a text say of copyright and licence at their beginning, each once. */
  notices: readonly string[];
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
  /** By the package's folder. */
  const bundled = new Map<string, Set<string>>(compiled.map((folder) => [folder, new Set()]));
  return {
    name: 'licenses',
    apply: 'build',
    async generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []));
      for (const id of modules.filter((module) => module.includes('/node_modules/'))) {
        const folder = packageFolder(id);
        bundled.set(folder, (bundled.get(folder) ?? new Set()).add(id.replace(/\?.*/, '')));
      }
      const packages = await Promise.all([...bundled].map(([folder, files]) => read(folder, files)));
      // A worker's assets end in the page's build, whose own come last and hold everything.
      this.emitFile({ type: 'asset', fileName, source: noticeOf(packages) });
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

/** What is read of a package.json; npm has its author as a text with an address behind the name, or as an object. */
interface PackageJson {
  name?: string;
  version?: string;
  license?: string;
  author?: string | { name: string };
}

async function read(folder: string, modules: ReadonlySet<string>): Promise<Bundled> {
  const json = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageJson;
  const files = await readdir(folder);
  const textOf = async (pattern: RegExp) => {
    const file = files.find((name) => pattern.test(name));
    return file === undefined ? '' : (await readFile(join(folder, file), 'utf8')).trim();
  };
  const readme = await textOf(/^readme\.md$/i);
  const text = (await textOf(LICENSE_FILE)) || readme.slice(readme.search(LICENSE_HEADING) >>> 0);
  const { name = folder, version = '', license = 'see below', author = '' } = json;
  const codes = text === '' ? await Promise.all([...modules].map((file) => readFile(file, 'utf8'))) : [];
  return {
    name,
    version,
    license: license.replace(/^\((.*)\)$/, '$1'),
    author: typeof author === 'string' ? author.replace(/\s*[<(].*/, '') : author.name,
    text,
    notices: [...new Set(codes.flatMap(noticesOf))].toSorted(),
  };
}

/** The comments at the beginning of a module that tell its copyright or licence, without their marks. */
export function noticesOf(code: string): string[] {
  const [beginning = ''] = /^(\s|\/\/.*|\/\*[\s\S]*?\*\/)*/.exec(code) ?? [];
  const comments = beginning.match(/(\/\/.*\n?)+|\/\*[\s\S]*?\*\//g) ?? [];
  return comments
    .filter((comment) => /copyright|@license|SPDX-License-Identifier/i.test(comment))
    .map((comment) => comment.replace(/^ ?(\/\/|\/\*+|\*\/|\*) ?|\s*\*\/$|[ \t]+$/gm, '').trim());
}

/**
 * What is written: a heading a package with its licence; or with who made it, what its modules say, and the names of other
 * packages whose texts are those of the same licences.
 * @throws Error when a package has no text, and no other has it or nobody is known who made it
 */
export function noticeOf(packages: readonly Bundled[]): string {
  const sorted = packages.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const parts = sorted.map((each) => {
    return `## ${each.name} ${each.version} (${each.license})\n\n${each.text || withoutText(each, sorted)}\n`;
  });
  return `# Licences of what this folder holds of others\n\n${parts.join('\n')}`;
}

/** Who made a package, where the texts of all its licences stand, and what its modules say. */
function withoutText({ name, license, author, notices }: Bundled, packages: readonly Bundled[]): string {
  if (author === '' && notices.length === 0) throw new Error(`It is not known who made ${name}.`);
  const named = notices.flatMap((notice) => /SPDX-License-Identifier: *(\S+)/.exec(notice)?.[1] ?? []);
  const places = [...new Set([...license.split(' AND '), ...named])].map((each) => {
    const other = packages.find((bundled) => bundled.license === each && bundled.text !== '');
    if (other === undefined) throw new Error(`The text of ${each} is not there for ${name}.`);
    return { each, other: other.name };
  });
  const texts = places.map(({ each, other }, at) => `text of ${each} ${at === 0 ? 'stands under' : 'under'} ${other}`);
  const by = author === '' ? '' : `By ${author}. `;
  const blocks = notices.map((notice) => `\n\n\`\`\`\n${notice}\n\`\`\``);
  return `${by}The ${texts.join(', the ')}; the copyright line there is that package’s own.${blocks.join('')}`;
}
