import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesOf } from '../support/folder-files.ts';
import { languageOf } from '../vite/language-chunk.ts';
import type { Verdict } from './tally.ts';

/** Most that may be, in bytes; scripts as brotli sends them, models as they lie on the disk. */
export const BUDGET = {
  jsBeforePaintBytes: 40_500,
  jsTotalBytes: 520_000,
  languageBytes: 40_000,
  modelBytes: 1_000_000,
} as const;

export interface ByteCount {
  /** The scripts that the page needs before it can draw: those of index.html with all they import statically. */
  jsBeforePaintBytes: number;
  /** Every script of the build, the workers' among them, but for the texts of languages, of which a page fetches one. */
  jsTotalBytes: number;
  /** The texts of each language but English, by its tag. */
  languages: Record<string, number>;
  /** Model's folder name → bytes of everything in it. */
  models: Record<string, number>;
}

/** Counts a production build. @throws Error if `dist` holds none. */
export async function countBytes(dist: string): Promise<ByteCount> {
  const files = await filesOf(dist);
  const scripts = new Map<string, string>();
  for (const file of files.filter((name) => /\.m?js$/.test(name))) {
    scripts.set(file, await readFile(join(dist, file), 'utf8'));
  }
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const first = beforePaint(html, scripts);
  const languages: Record<string, number> = {};
  for (const [name, script] of scripts) {
    const language = languageOf(name);
    if (language === undefined) continue;
    languages[language] = total([script]);
    scripts.delete(name);
  }
  const models: Record<string, number> = {};
  for (const file of files) {
    const name = /^models\/([^/]+)\//.exec(file)?.[1];
    if (name !== undefined) models[name] = (models[name] ?? 0) + (await readFile(join(dist, file))).length;
  }
  return {
    jsBeforePaintBytes: total([...first].map((name) => scripts.get(name) ?? '')) + total(inlineScripts(html)),
    jsTotalBytes: total(scripts.values()) + total(inlineScripts(html)),
    languages,
    models,
  };
}

/** The scripts that `html` names or preloads, and what those import statically, by their path in the build. */
export function beforePaint(html: string, scripts: ReadonlyMap<string, string>): Set<string> {
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.m?js)"/g)].map((match) => match[1]!);
  const queue = named.map((url) => posix.normalize(url.replace(/^\.?\//, '')));
  const found = new Set<string>();
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const text = scripts.get(file);
    if (text === undefined || found.has(file)) continue;
    found.add(file);
    for (const [, specifier] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
      queue.push(posix.join(posix.dirname(file), specifier!));
    }
  }
  return found;
}

const inlineScripts = (html: string) =>
  [...html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]!);

function total(texts: Iterable<string>): number {
  let bytes = 0;
  for (const text of texts) {
    if (text.trim() === '') continue;
    bytes += brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }).length;
  }
  return bytes;
}

/** One line a figure, and whether it keeps to the budget. */
export function compareWithBudget(count: ByteCount): Verdict[] {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const line = (what: string, bytes: number, limit: number) => ({
    line: `${what}: ${kilobytes(bytes)} of at most ${kilobytes(limit)}`,
    kept: bytes <= limit,
  });
  return [
    line('JavaScript before the first paint (brotli)', count.jsBeforePaintBytes, BUDGET.jsBeforePaintBytes),
    line('all JavaScript (brotli)', count.jsTotalBytes, BUDGET.jsTotalBytes),
    ...Object.entries(count.languages).map(([tag, bytes]) =>
      line(`texts in ${tag} (brotli)`, bytes, BUDGET.languageBytes),
    ),
    ...Object.entries(count.models).map(([name, bytes]) => line(`model ${name}`, bytes, BUDGET.modelBytes)),
  ];
}
