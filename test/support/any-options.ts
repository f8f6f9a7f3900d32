import fc from 'fast-check';
import type { Setting } from '../../src/domain/parameter.ts';
import { boundsOf, type Range } from '../../src/domain/range.ts';
import { scheduleMisfit } from '../../src/domain/schedules/index.ts';
import { type Choice, type Group, SETTINGS, type TrainingOptions } from '../../src/domain/training-options.ts';

/** Every field that is of a kind, with each of its kinds. */
export const EVERY_KIND = Object.entries<Choice | Group | Setting>(SETTINGS).flatMap(([field, setting]) =>
  'kinds' in setting ? Object.keys(setting.kinds).map((kind) => ({ field, kind })) : [],
);

/** Any options that can be trained. @param fixed the kind of one field; the others are of any */
export function anyOptions(fixed?: { field: string; kind: string }): fc.Arbitrary<TrainingOptions> {
  const fields = Object.entries<Choice | Group | Setting>(SETTINGS).map(([field, setting]) => [
    field,
    'kinds' in setting ? anyKind(setting, field === fixed?.field ? fixed.kind : undefined) : anyPart(setting),
  ]);
  const options = fc.record(Object.fromEntries(fields)) as unknown as fc.Arbitrary<TrainingOptions>;
  return options.filter(({ schedule, epochs }) => scheduleMisfit(schedule, epochs) === undefined);
}

function anyKind({ key, kinds }: Choice, only?: string): fc.Arbitrary<unknown> {
  const chosen = Object.values(kinds).filter(({ kind }) => only === undefined || kind === only);
  return fc.oneof(
    ...chosen.map(({ kind, parameters }) => fc.record({ [key]: fc.constant<unknown>(kind), ...anyOfEach(parameters) })),
  );
}

function anyPart(setting: Group | Setting): fc.Arbitrary<unknown> {
  return 'settings' in setting ? fc.record(anyOfEach(setting.settings)) : anyValue(setting);
}

function anyOfEach(settings: Readonly<Record<string, Setting>>): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, anyValue(setting)]));
}

function anyValue(setting: Setting): fc.Arbitrary<unknown> {
  if ('range' in setting) return anyNumber(setting.range);
  return 'words' in setting ? fc.constantFrom(...Object.keys(setting.words)) : fc.boolean();
}

function anyNumber(range: Range): fc.Arbitrary<number> {
  const { low: min, high: max } = boundsOf(range);
  if (range.whole) return fc.integer({ min, max });
  return fc.double({ min, max, minExcluded: 'above' in range, maxExcluded: 'below' in range, noNaN: true });
}
