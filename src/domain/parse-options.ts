import * as v from 'valibot';
import { SelvedgeError } from './errors.ts';
import type { Setting } from './parameter.ts';
import { rangeText, within } from './range.ts';
import { scheduleMisfit } from './schedules/index.ts';
import { type Choice, type Group, SETTINGS, type TrainingOptions } from './training-options.ts';

/** The one check of training options. A message goes on from the path of what is off, where it has one. */
const schema = v.pipe(
  // Its entries are those of `SETTINGS`, from which the type follows too.
  objectOf(mapped(SETTINGS, schemaOf), 'the settings have') as unknown as v.GenericSchema<unknown, TrainingOptions>,
  v.check(
    ({ schedule, epochs }) => scheduleMisfit(schedule, epochs) === undefined,
    ({ input: { schedule, epochs } }) => `schedule.${scheduleMisfit(schedule, epochs)}`,
  ),
);

/**
 * Training options out of a link, a file or a form.
 * @throws training-options with the path of the first setting that is missing, unknown or out of its range, and what
 * it may be
 */
export function parseOptions(json: unknown): TrainingOptions {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  throw new SelvedgeError('training-options', path === null ? issue.message : `${path} ${issue.message}`);
}

export function isTrainingOptions(json: unknown): json is TrainingOptions {
  return v.is(schema, json);
}

function schemaOf(setting: Choice | Group | Setting): v.GenericSchema {
  if ('kinds' in setting) return choiceOf(setting);
  if ('settings' in setting) return objectOf(mapped(setting.settings, schemaOf));
  if ('range' in setting) {
    const { range } = setting;
    const expected = `has to be ${rangeText(range)}`;
    return v.pipe(
      v.number(expected),
      v.check((value) => within(range, value), expected),
    );
  }
  if ('words' in setting) return v.picklist(Object.keys(setting.words), oneOf(Object.keys(setting.words)));
  return v.boolean('has to be true or false');
}

function choiceOf({ key, kinds }: Choice): v.GenericSchema {
  const options = Object.values(kinds).map(({ kind, parameters }) =>
    objectOf({ [key]: v.literal(kind), ...mapped(parameters, schemaOf) }),
  );
  return v.variant(key, options, oneOf(Object.keys(kinds)));
}

function oneOf(words: readonly string[]): string {
  return `has to be one of ${words.join(', ')}`;
}

/** An object with exactly these entries, in their order. @param has the verb of its messages, at the root after a subject */
function objectOf(entries: v.ObjectEntries, has = 'has') {
  return v.strictObject(entries, ({ path, expected }) => {
    if (path === undefined) return `${has} to be an object with ${Object.keys(entries).join(', ')}`;
    return expected === 'never' ? 'is unknown' : 'is missing';
  });
}

function mapped<T, Result>(record: Readonly<Record<string, T>>, change: (value: T) => Result): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
