import { importsOf, resolveImport, type Sources, type Violation, withoutComments } from './source.ts';

/** Where the app's dataset is chosen; all others are given its spec by their callers. */
const WIRING = new Set(['src/main.ts', 'workers/parts.ts']);
const SPECS = 'src/domain/datasets/';

/** Outside the wiring no module of the app imports a dataset's spec, or says a dataset's name. */
export function datasetsPassedAlong(sources: Sources): Violation[] {
  return [...sources].flatMap(([path, text]) => {
    if (!/^(src|workers)\/.*\.ts$/.test(path) || WIRING.has(path) || path.startsWith(SPECS)) return [];
    const imported = importsOf(text)
      .map((specifier) => resolveImport(path, specifier) ?? '')
      .filter((target) => target.startsWith(SPECS) && target !== `${SPECS}dataset-spec.ts`);
    const named = withoutComments(text).match(/\b(Fashion-|K|E)?MNIST\b/g) ?? [];
    return [
      ...imported.map((target) => `${path}: imports ${target} instead of being given a spec`),
      ...named.map((name) => `${path}: names ${name}`),
    ];
  });
}
