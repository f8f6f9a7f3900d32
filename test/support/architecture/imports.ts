import { importsOf, packageName, resolveImport, type Sources, type Violation, withoutComments } from './source.ts';

/** What both threads may use. */
const BOTH = ['src/contract/', 'src/domain/'] as const;

/** What screens share. */
const SHARED = [...BOTH, 'src/bridge/', 'src/text/', 'src/options/', 'src/styles/'] as const;
const SCREEN = [...SHARED, 'src/elements/', 'src/chart/'] as const;

/** What a part that trains or evaluates stands on. */
const JOB = [
  ...BOTH,
  'workers/common/',
  'workers/tfjs/',
  'workers/data/',
  'workers/models/',
  'workers/training/',
  'workers/storage/',
] as const;

/**
 * Who may import whom: the first entry whose folder holds a file decides.
 * A folder may always import from itself.
 */
const DIRECTIONS: readonly { folder: string; may: readonly string[] }[] = [
  { folder: 'src/domain/', may: [] },
  { folder: 'src/contract/', may: [...BOTH] },
  { folder: 'src/text/', may: [...BOTH] },
  { folder: 'src/options/', may: [...BOTH] },
  { folder: 'src/styles/', may: [] },
  { folder: 'src/bridge/', may: [...BOTH] },
  { folder: 'src/elements/', may: [...SHARED] },
  { folder: 'src/chart/', may: [...SHARED, 'src/elements/'] },
  { folder: 'src/samples/', may: [...SCREEN] },
  { folder: 'src/classify/', may: [...SCREEN, 'src/samples/'] },
  { folder: 'src/adapt/', may: [...SCREEN] },
  { folder: 'src/models/', may: [...SCREEN] },
  { folder: 'src/runs/', may: [...SCREEN] },
  { folder: 'src/train/', may: [...SCREEN, 'src/models/'] },
  { folder: 'src/experiments/', may: [...SCREEN, 'src/train/'] },
  { folder: 'src/evaluate/', may: [...SCREEN, 'src/models/'] },
  { folder: 'src/', may: ['src/'] },
  { folder: 'workers/common/', may: [...BOTH] },
  { folder: 'workers/kernels/', may: [] },
  { folder: 'workers/vision/', may: [...BOTH] },
  { folder: 'workers/evidence/', may: [...BOTH] },
  { folder: 'workers/offline/', may: [...BOTH] },
  { folder: 'workers/data/', may: [...BOTH, 'workers/common/'] },
  { folder: 'workers/storage/', may: [...BOTH, 'workers/common/'] },
  { folder: 'workers/tfjs/', may: [...BOTH, 'workers/common/', 'workers/kernels/'] },
  { folder: 'workers/archive/', may: [...BOTH, 'workers/common/', 'workers/tfjs/'] },
  {
    folder: 'workers/models/',
    may: [
      ...BOTH,
      'workers/common/',
      'workers/tfjs/',
      'workers/kernels/',
      'workers/data/',
      'workers/storage/',
      'workers/archive/',
    ],
  },
  {
    folder: 'workers/training/',
    may: [...BOTH, 'workers/common/', 'workers/tfjs/', 'workers/kernels/', 'workers/data/', 'workers/models/'],
  },
  {
    folder: 'workers/browser/',
    may: [...BOTH, 'workers/common/', 'workers/tfjs/', 'workers/kernels/', 'workers/vision/', 'workers/training/'],
  },
  {
    folder: 'workers/classify/',
    may: [...BOTH, 'workers/common/', 'workers/browser/', 'workers/vision/', 'workers/evidence/', 'workers/models/'],
  },
  {
    folder: 'workers/samples/',
    may: [...BOTH, 'workers/common/', 'workers/browser/', 'workers/vision/', 'workers/storage/', 'workers/archive/'],
  },
  { folder: 'workers/runs/', may: [...JOB] },
  { folder: 'workers/evaluation/', may: [...JOB, 'workers/runs/'] },
  { folder: 'workers/experiments/', may: [...JOB, 'workers/runs/'] },
  { folder: 'workers/adaptation/', may: [...JOB] },
  { folder: 'workers/', may: ['workers/', ...BOTH] },
];

/** Packages that only some folders may touch. */
const PACKAGES: readonly { name: RegExp; only: readonly string[] }[] = [
  { name: /^(lit|lit-html|lit-element|@lit\/.*)$/, only: ['src/'] },
  { name: /^@tensorflow\//, only: ['workers/tfjs/', 'workers/models/', 'workers/training/', 'workers/kernels/'] },
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
      const plain = path.startsWith('src/contract/') || (path.startsWith('src/domain/') && name !== 'valibot');
      if (plain) violations.push(`${path}: what both threads know needs no package, but has ${name}`);
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
