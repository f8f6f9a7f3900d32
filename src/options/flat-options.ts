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
