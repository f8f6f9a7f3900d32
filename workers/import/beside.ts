import { isLabel, isReadable } from '../../src/domain/label.ts';
import { type NamedFile, nameOf } from './formats.ts';
import { isRecord } from './json.ts';

/** What a file beside a model says of it. */
export interface Beside {
  classes: string[] | null;
  /** Whether it is what Teachable Machine exports beside a model of pictures. */
  teachable: boolean;
  /** Names of the files that were read. */
  read: string[];
}

/** Most bytes of a file of names. */
const MOST_BYTES = 100_000;

/**
 * The names of classes that stand beside a model: `labels.txt` with one a line, with or without numbers before them, a
 * list in JSON, or Teachable Machine's `metadata.json`.
 */
export async function readBeside(files: readonly NamedFile[]): Promise<Beside> {
  for (const file of files) {
    const name = nameOf(file.path);
    if (!/^(labels|classes|class_?names)\.(txt|json)$|^metadata\.json$/i.test(name) || file.size > MOST_BYTES) continue;
    const text = new TextDecoder().decode(await file.read());
    const [classes, teachable] = name.endsWith('.txt') ? [linesOf(text), false] : namesOf(text);
    if (classes !== null && areNames(classes)) return { classes, teachable, read: [file.path] };
  }
  return { classes: null, teachable: false, read: [] };
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const numbered = lines.every((line, at) => new RegExp(`^${at}[\\s:,]`).test(line));
  return lines.map((line) => (numbered ? line.replace(/^\d+[\s:,]+/, '') : line).trim());
}

function namesOf(text: string): [string[] | null, boolean] {
  try {
    const json: unknown = JSON.parse(text);
    if (Array.isArray(json)) return [json.map(String), false];
    if (!isRecord(json)) return [null, false];
    const { labels = json.classes, packageName } = json;
    if (Array.isArray(labels)) return [labels.map(String), packageName === '@teachablemachine/image'];
    return [numberedNames(json), false];
  } catch {
    // A file that is no JSON tells no names, and the model is as good.
    return [null, false];
  }
}

/** Names under their numbers, `{ "0": "T-shirt" }`, or the other way round. */
export function numberedNames(json: Readonly<Record<string, unknown>>): string[] | null {
  const entries = Object.entries(json);
  const byNumber = new Map(entries.map(([key, value]) => (/^\d+$/.test(key) ? [Number(key), value] : [value, key])));
  const names = entries.map((_, at) => byNumber.get(at));
  return names.every((name) => typeof name === 'string') && names.length > 0 ? (names as string[]) : null;
}

/** Whether they can be told apart and read. */
export const areNames = (names: readonly string[]): boolean =>
  names.every((name) => isLabel(name) && isReadable(name)) && new Set(names).size === names.length;
