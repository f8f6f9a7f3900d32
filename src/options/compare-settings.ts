import type { Run } from '../domain/run.ts';
import { flatOptions, type Leaf } from './flat-options.ts';

export interface ComparedSetting {
  /** As in `flatOptions`. */
  path: string;
  /** One a run, in the runs' order; undefined where a run has no such setting. */
  values: (Leaf | undefined)[];
  /** Whether the runs do not all have the same. */
  differs: boolean;
}

/** Every setting of some runs side by side. */
export function compareSettings(runs: readonly Pick<Run, 'options'>[]): ComparedSetting[] {
  const flat = runs.map(({ options }) => flatOptions(options));
  const paths = new Set(flat.flatMap((leaves) => [...leaves.keys()]));
  return [...paths].map((path) => {
    const values = flat.map((leaves) => leaves.get(path));
    return { path, values, differs: values.some((value) => value !== values[0]) };
  });
}
