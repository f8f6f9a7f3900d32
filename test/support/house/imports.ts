import { importsOf, packageName, resolveImport, type Sources, type Violation, withoutComments } from './source.ts';

/**
 * Who may import whom: the first entry whose folder holds a file decides.
 * A folder may always import from itself.
 */
const DIRECTIONS: readonly { folder: string; may: readonly string[] }[] = [
  { folder: 'src/contract/', may: [] },
  { folder: 'src/app/', may: ['src/contract/'] },
  { folder: 'src/ui/', may: ['src/app/', 'src/contract/'] },
  { folder: 'src/', may: ['src/app/', 'src/ui/', 'src/contract/'] },
  { folder: 'workers/vision/', may: ['src/contract/'] },
  { folder: 'workers/evidence/', may: ['src/contract/'] },
  { folder: 'workers/data/', may: ['src/contract/'] },
  { folder: 'workers/storage/', may: ['workers/data/sha256.ts', 'src/contract/'] },
  { folder: 'workers/archive/', may: ['workers/data/sha256.ts', 'src/contract/'] },
  { folder: 'workers/kernels/', may: [] },
  { folder: 'workers/model/', may: ['workers/kernels/', 'workers/data/', 'src/contract/'] },
  { folder: 'workers/training/', may: ['workers/model/', 'workers/data/', 'workers/kernels/', 'src/contract/'] },
  {
    folder: 'workers/browser/',
    may: [
      'workers/model/',
      'workers/vision/',
      'workers/kernels/build/',
      'workers/training/replica-protocol.ts',
      'src/contract/',
    ],
  },
  {
    folder: 'workers/laboratory/',
    may: ['workers/storage/', 'workers/training/', 'workers/model/', 'workers/data/', 'src/contract/'],
  },
  {
    folder: 'workers/samples/',
    may: [
      'workers/storage/',
      'workers/archive/',
      'workers/vision/',
      'workers/browser/',
      'workers/data/sha256.ts',
      'workers/laboratory/listening.ts',
      'src/contract/',
    ],
  },
  {
    folder: 'workers/adaptation/',
    may: [
      'workers/laboratory/listening.ts',
      'workers/laboratory/training-turn.ts',
      'workers/samples/twins.ts',
      'workers/storage/',
      'workers/training/',
      'workers/model/',
      'workers/data/',
      'src/contract/',
    ],
  },
  { folder: 'workers/offline/', may: ['src/contract/'] },
  { folder: 'workers/', may: ['src/contract/'] },
];

/** Packages that only some folders may touch. */
const PACKAGES: readonly { name: RegExp; only: readonly string[] }[] = [
  { name: /^(lit|lit-html|lit-element|@lit\/.*)$/, only: ['src/ui/'] },
  { name: /^@tensorflow\//, only: ['workers/model/', 'workers/training/', 'workers/kernels/'] },
  { name: /^idb$/, only: ['workers/storage/'] },
  { name: /^fflate$/, only: ['workers/archive/'] },
  { name: /^workbox-/, only: ['workers/offline/', 'workers/service.worker.ts'] },
  { name: /^(tslib|react|vue|jquery)$/, only: [] },
];

const isShipped = (path: string) => /^(src|workers)\/.*\.ts$/.test(path);

/** Each import of src/ and workers/ goes in a direction that the architecture allows. */
export function importDirections(sources: Sources): Violation[] {
  const violations: Violation[] = [];
  for (const [path, text] of sources) {
    const rule = isShipped(path) ? DIRECTIONS.find(({ folder }) => path.startsWith(folder)) : undefined;
    if (rule === undefined || path.startsWith('workers/kernels/assembly/')) continue;
    for (const specifier of importsOf(text)) {
      const target = resolveImport(path, specifier);
      if (target === undefined || target.startsWith(rule.folder)) continue;
      if (!rule.may.some((folder) => target.startsWith(folder))) violations.push(`${path}: may not import ${target}`);
    }
  }
  return violations;
}

/** lit, TensorFlow.js, idb and Workbox stay in the folders that own them. */
export function packageOwners(sources: Sources): Violation[] {
  const violations: Violation[] = [];
  for (const [path, text] of sources) {
    if (!isShipped(path)) continue;
    for (const specifier of importsOf(text)) {
      // An address of a file, as in `x.wasm?url`, is no use of the package's code.
      if (resolveImport(path, specifier) !== undefined || specifier.endsWith('?url')) continue;
      const name = packageName(specifier);
      if (path.startsWith('src/contract/')) violations.push(`${path}: the contract imports nothing, but has ${name}`);
      const rule = PACKAGES.find((candidate) => candidate.name.test(name));
      if (rule && !rule.only.some((owner) => path.startsWith(owner))) {
        violations.push(`${path}: ${name} belongs to ${rule.only.join(', ') || 'no folder'}`);
      }
    }
  }
  return violations;
}

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
    for (const match of code.matchAll(/new URL\(\s*['"]([^'"]*workers\/[^'"]+|[^'"]+\.worker\.ts)['"]/g)) {
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
