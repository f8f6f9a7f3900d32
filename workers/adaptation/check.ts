import type { AdaptationWarning, TaughtClass } from '../../src/contract/adaptation-api.ts';
import { contradictions, groupNearDuplicates, type Labelled } from './groups.ts';

/** From this many samples of a class on, its figures rose no faster than those of the others (docs/adaptation.md). */
const WANTED_A_CLASS = 3;

/** How many samples each class has: the model's classes in their order, then the others by name. */
export function countClasses(samples: readonly Labelled[], known: readonly string[]): TaughtClass[] {
  const counts = new Map<string, number>();
  for (const { label } of samples) counts.set(label, (counts.get(label) ?? 0) + 1);
  const own = [...counts.keys()].filter((label) => !known.includes(label)).sort();
  return [...known.filter((label) => counts.has(label)), ...own].map((label) => ({
    label,
    count: counts.get(label)!,
    known: known.includes(label),
  }));
}

/** What a person should know before these samples are taught. */
export function warningsOf(samples: readonly Labelled[], classes: readonly TaughtClass[]): AdaptationWarning[] {
  if (samples.length === 0) return [{ kind: 'no-samples' }];
  const warnings: AdaptationWarning[] = [];
  const few = classes.filter(({ count }) => count < WANTED_A_CLASS).map(({ label }) => label);
  if (few.length > 0) warnings.push({ kind: 'too-few', labels: few, wanted: WANTED_A_CLASS });
  if (classes.length === 1) warnings.push({ kind: 'one-class', label: classes[0]!.label });
  const groups = contradictions(samples, groupNearDuplicates(samples));
  if (groups.length > 0) {
    const named = groups.map((group) =>
      group.map((index) => ({ id: samples[index]!.id, label: samples[index]!.label })),
    );
    warnings.push({ kind: 'contradiction', groups: named });
  }
  return warnings;
}
