import type { TrainingOptions } from '../domain/training-options.ts';

export type Leaf = number | boolean | string;

/** Options as one list of paths, in their order: `optimizer.kind` → `adam`. */
export function flatOptions(options: TrainingOptions): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) {
      leaves.set(path, value as Leaf);
      return;
    }
    for (const [key, part] of Object.entries(value)) walk(part, path ? `${path}.${key}` : key);
  };
  walk(options, '');
  return leaves;
}

/** What the paths stand for, not checked; each is of a field, or of a field and a part of it. */
export function nestedOptions(leaves: ReadonlyMap<string, Leaf>): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const [path, leaf] of leaves) {
    const [field = '', part] = path.split('.');
    options[field] = part === undefined ? leaf : { ...(options[field] as object | undefined), [part]: leaf };
  }
  return options;
}
