import { SelvedgeError } from '../../src/domain/errors.ts';
import { INHERITED, INVISIBLE, portableName } from '../../src/domain/file-name.ts';

/** Longest path of an entry, in UTF-16 units: what every common file system takes. */
const LONGEST = 255;

const unsafe = (name: string, why: string) => new SelvedgeError('archive-unsafe', `${JSON.stringify(name)} ${why}`);

/**
 * Refuses a path that leads out of its folder or means something else than it shows. Scripts of every kind are fine.
 * @throws archive-unsafe
 */
export function checkPath(path: string): void {
  if (path === '' || path.length > LONGEST) throw unsafe(path.slice(0, LONGEST), 'is empty or too long');
  if (INVISIBLE.test(path)) throw unsafe(path, 'holds a control character');
  if (path.includes('\\')) throw unsafe(path, 'holds a backslash');
  if (/^\/|^[a-z]:/i.test(path)) throw unsafe(path, 'is an absolute path');
  const parts = path.replace(/\/$/, '').split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..')) throw unsafe(path, 'leads out of its folder');
  const inherited = parts.find((part) => INHERITED.has(part));
  if (inherited !== undefined) throw unsafe(path, `holds the reserved name ${inherited}`);
}

/** Where two paths meet on file systems that know no capitals and compose accents. */
export const pathKey = (path: string): string => path.normalize('NFC').toLowerCase().replace(/\/$/, '');

/**
 * Folder names that every file system takes, one for each label, no two alike where capitals do not count.
 * The label itself stands in the manifest.
 */
export function folderNames(labels: Iterable<string>): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const label of new Set(labels)) {
    names.set(label, freeName(taken, portableName(label)));
  }
  return names;
}

/**
 * A name for a file in `folder`, which every file system takes and no other file there has.
 * @param taken names that are given already, by `pathKey`; the new one is added
 * @param extension with its dot, or empty
 */
export function fileName(taken: Set<string>, folder: string, stem: string, extension: string): string {
  return freeName(taken, `${folder}/${portableName(stem)}`, extension);
}

function freeName(taken: Set<string>, base: string, extension = ''): string {
  let name = base + extension;
  for (let n = 2; taken.has(pathKey(name)); n++) name = `${base} (${n})${extension}`;
  taken.add(pathKey(name));
  return name;
}
