import { findNearDuplicates } from '../common/near-duplicates.ts';

/** What grouping needs to know of a sample. */
export interface Labelled {
  id: string;
  label: string;
  fingerprint: string;
}

/** Groups of near-duplicates, as indices into `samples`; most groups have one member. */
export function groupNearDuplicates(samples: readonly Labelled[]): number[][] {
  const nearDuplicates = findNearDuplicates(samples);
  const groups = new Map<string, number[]>();
  const groupOf = new Map<string, number[]>();
  samples.forEach(({ id }, index) => {
    const earlier = nearDuplicates.get(id);
    const group = (earlier !== undefined && groupOf.get(earlier)) || [];
    if (group.length === 0) groups.set(id, group);
    group.push(index);
    groupOf.set(id, group);
  });
  return [...groups.values()];
}

/** The groups whose members have different labels. */
export function contradictions(samples: readonly Labelled[], groups: readonly number[][]): number[][] {
  return groups.filter((group) => new Set(group.map((index) => samples[index]!.label)).size > 1);
}
