import { codeOnly, lineCount, quantile, type Sources, type Violation, withoutComments } from './source.ts';

/** Lines: an entry is wiring; a file is read in one go. */
export const LIMITS = { entry: 40, file: 400, median: 120, ninetieth: 250 } as const;

/** Written from the kernels' sources, not by hand. */
const GENERATED = 'workers/kernels/exports.ts';

/** TypeScript of the project; AssemblyScript is another language with rules of its own. */
const isCode = (path: string) =>
  /^(src|workers|scripts|test)\/.*\.ts$/.test(path) && !/\/assembly\//.test(path) && path !== GENERATED;
const isEntry = (path: string) => path === 'src/main.ts' || /^workers\/[^/]+\.worker\.ts$/.test(path);

/** Entries at most 40 lines, no file over 400, the median at most 120, the 90th percentile at most 250. */
export function fileLengths(sources: Sources): Violation[] {
  const lengths = [...sources].filter(([path]) => isCode(path)).map(([path, text]) => ({ path, n: lineCount(text) }));
  const violations = lengths.flatMap(({ path, n }) => {
    if (isEntry(path) && n > LIMITS.entry) return [`${path}: ${n} lines; an entry has at most ${LIMITS.entry}`];
    return n > LIMITS.file ? [`${path}: ${n} lines; a file has at most ${LIMITS.file}`] : [];
  });
  const counts = lengths.map(({ n }) => n);
  const median = quantile(counts, 0.5);
  const ninetieth = quantile(counts, 0.9);
  if (median > LIMITS.median) violations.push(`the median file has ${median} lines; at most ${LIMITS.median}`);
  if (ninetieth > LIMITS.ninetieth) {
    violations.push(`one file in ten has over ${ninetieth} lines; at most ${LIMITS.ninetieth}`);
  }
  return violations;
}

/** What a page or a worker has and Node has not (or not under this name). */
const BROWSER_GLOBALS = [
  'document|window|self|navigator|localStorage|sessionStorage|indexedDB|caches|location',
  'OffscreenCanvas|createImageBitmap|ImageBitmap|ImageData|HTML[A-Z]\\w*|requestAnimationFrame|importScripts',
  'postMessage|onmessage|WorkerGlobalScope|DedicatedWorkerGlobalScope',
].join('|');

/**
 * vision, evidence, data, tfjs, export, models, training and kernels also run in Node: none touches a global of the page or of a worker.
 * A global may be named behind `typeof` (a feature test), and a local may bear the same name (a pooling window).
 */
export function portableFolders(sources: Sources): Violation[] {
  const violations: Violation[] = [];
  for (const [path, text] of sources) {
    if (!/^workers\/(vision|evidence|data|tfjs|export|models|training|kernels)\/.*\.ts$/.test(path)) continue;
    const code = codeOnly(text);
    const used = new Set([...code.matchAll(new RegExp(`(?<![.\\w$])(${BROWSER_GLOBALS})\\b`, 'g'))].map((m) => m[1]));
    for (const name of used) {
      const guarded = new RegExp(`\\btypeof\\s+${name}\\b`).test(code);
      const local = new RegExp(
        `(?:const|let|var|function)\\s+(?:[{[][^=]*?)?\\b${name}\\b|[({,\\s]${name}\\??\\s*[:,)}]`,
      ).test(code);
      if (!guarded && !local) violations.push(`${path}: uses ${name}, which Node has not`);
    }
  }
  return violations;
}

/** Each code of the table of errors is raised somewhere; `unexpected` is what `errorCode` falls back to. */
export function errorCodes(sources: Sources): Violation[] {
  const table = 'src/domain/errors.ts';
  const codes = [...(sources.get(table) ?? '').matchAll(/^ {2}'?([a-z][a-z-]*)'?: \{$/gm)].map(
    (match) => match[1] ?? '',
  );
  if (codes.length === 0) return [`${table}: no code was found`];
  const code = [...sources]
    .filter(([path]) => /^(src|workers)\/.*\.ts$/.test(path) && path !== table)
    .map(([, text]) => withoutComments(text))
    .join('\n');
  return codes
    .filter((name) => name !== 'unexpected' && !code.includes(`'${name}'`))
    .map((name) => `${table}: nothing raises '${name}'`);
}

/** Looked for in the code without its comments. */
const FORBIDDEN_CODE: readonly [RegExp, string][] = [
  [/(?::|\bas|<|\||&|=>)\s*any\b/, 'says any'],
  [/\b(?:it|test|describe)\.only\s*\(/, 'runs one test only'],
];

/** Looked for in the whole text: comments count, as an order to a tool or as the reason of an empty `catch`. */
const FORBIDDEN_TEXT: readonly [RegExp, string][] = [
  [/@ts-(?:ig[n]ore|nocheck)/, 'silences the compiler'],
  [/biome-ig[n]ore[^\n]*noExplicitAny/, 'silences the rule against any'],
  [/\bcatch\s*(?:\([^)]*\))?\s*\{\s*\}/, 'swallows an error without a reason'],
];

/** No `any`, no silenced compiler, no empty `catch`, no lone test. */
export function honestCode(sources: Sources): Violation[] {
  const search = (path: string, text: string, patterns: readonly [RegExp, string][]) =>
    patterns.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${path}: ${what}`);
  return [...sources]
    .filter(([path]) => isCode(path) && path !== 'test/architecture.test.ts')
    .flatMap(([path, text]) => [
      ...search(path, withoutComments(text), FORBIDDEN_CODE),
      ...search(path, text, FORBIDDEN_TEXT),
    ]);
}
