/** The tracked text files of the project: path from its root → text. */
export type Sources = ReadonlyMap<string, string>;

/** One line that a rule prints: the file, and what is wrong with it. */
export type Violation = string;

/** `text` with its comments blanked out; line numbers stay. Strings that hold comment marks (URLs, globs) are kept. */
export function withoutComments(text: string): string {
  return text.replace(
    /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (match, literal: string | undefined) => literal ?? match.replace(/[^\n]/g, ' '),
  );
}

/** `text` without comments and without the words inside its strings; what a template computes stays. */
export function codeOnly(text: string): string {
  return withoutComments(text)
    .replace(
      /`(?:[^`\\]|\\.)*`/g,
      (template) => `(${[...template.matchAll(/\$\{([^}]*)\}/g)].map((m) => m[1]).join(';')})`,
    )
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

/** What a module names in its imports, re-exports and dynamic imports, as written. */
export function importsOf(text: string): string[] {
  const code = withoutComments(text);
  const found: string[] = [];
  const patterns = [
    /(?:^|[\s;])(?:import|export)\s[^'"`;]*?\sfrom\s*['"]([^'"]+)['"]/g,
    /(?:^|[\s;])import\s*['"]([^'"]+)['"]/g,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
  ];
  for (const pattern of patterns) {
    for (const match of code.matchAll(pattern)) found.push(match[1] ?? '');
  }
  return found;
}

/** The project's path that a relative import leads to (its query cut off), or undefined for a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.replace(/\?.*$/, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

export function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** The value below which `fraction` (0 to 1) of the sorted values lie. */
export function quantile(values: readonly number[], fraction: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? 0;
}
