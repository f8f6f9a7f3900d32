import { importsOf, resolveImport, type Sources, type Violation, withoutComments } from './source.ts';

const isShipped = (path: string) => /^(src|workers)\/.*\.ts$/.test(path);

/**
 * Threads are started and joined in one place each: `new Worker` and comlink's `wrap` for a worker in one file,
 * `expose` in the worker's own entry.
 */
export function threadBridges(sources: Sources): Violation[] {
  const violations: Violation[] = [];
  const bridges = new Map<string, string[]>();
  for (const [path, text] of sources) {
    if (!isShipped(path)) continue;
    const code = withoutComments(text);
    const named = [...code.matchAll(/new URL\(\s*['"]([^'"]*workers\/[^'"]+|[^'"]+\.worker\.ts)['"]/g)];
    const imported = [...code.matchAll(/['"]([^'"]+)\?worker&url['"]/g)];
    for (const match of [...named, ...imported]) {
      const target = resolveImport(path, match[1] ?? '') ?? match[1] ?? '';
      bridges.set(target, [...(bridges.get(target) ?? []), path]);
      if (!target.endsWith('.worker.ts')) violations.push(`${path}: starts ${target}, which is no worker's entry`);
    }
    if (!importsOf(text).includes('comlink')) continue;
    if (/\bexpose\s*\(/.test(code) && !path.endsWith('.worker.ts')) {
      violations.push(`${path}: expose() belongs in a worker's entry`);
    }
    if (/\bwrap\s*[<(]/.test(code) && !/new Worker\s*\(/.test(code)) {
      violations.push(`${path}: wrap() belongs beside the new Worker() that it wraps`);
    }
  }
  for (const [target, owners] of bridges) {
    if (owners.length > 1) violations.push(`${target}: started from ${owners.join(' and ')}; one file may`);
  }
  return violations;
}
