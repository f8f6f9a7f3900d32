import * as v from 'valibot';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { type AxisValue, type ExperimentCell, type GridDefinition, gridIndex } from '../../src/domain/experiment.ts';
import { parseOptions } from '../../src/domain/parse-options.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { cellCurves } from './cell-curves.ts';
import { type SettingName, settingLabel } from './setting-label.ts';

/** More than any study of one machine has, and what a page still lists. */
const MOST_RESULTS = 5_000;

/** Curves included; a text of more cannot be held beside what it says. */
const MOST_BYTES = 200e6;

const figure = v.nullable(v.pipe(v.number(), v.finite()));
const figures = v.array(v.pipe(v.number(), v.finite()));

/** What `npm run cell` says of a training, as far as it is shown. */
const schema = v.object({
  job: v.object({
    job: v.literal('train'),
    dataset: v.string(),
    options: v.unknown(),
    fraction: v.number(),
    heldBack: v.pipe(v.number(), v.minValue(0), v.maxValue(0.9)),
    heldBackSeed: v.number(),
  }),
  result: v.object({
    validationAccuracy: figure,
    validationLoss: figure,
    testAccuracy: figure,
    testLoss: figure,
    end: v.picklist(['completed', 'stopped-early', 'cancelled', 'diverged']),
    bestEpoch: v.number(),
  }),
  curves: v.pipe(
    v.object({ loss: figures, accuracy: figures }),
    v.check(({ loss, accuracy }) => loss.length === accuracy.length),
  ),
  seconds: v.pipe(v.number(), v.minValue(0)),
});

type Result = v.InferOutput<typeof schema> & { options: TrainingOptions };

/** A finished grid with its cells. */
export interface ImportedGrid {
  name: string;
  definition: GridDefinition;
  cells: ExperimentCell[];
}

/**
 * The results of `npm run experiments` or `npm run cell`, a line of JSON each, as finished grids: one for what was trained
 * equally long on the same pictures, the shortest first. A last line that was cut off is left out.
 * @throws results-unreadable that says which line is wrong
 */
export async function readResultsFile(file: Blob, name: string): Promise<ImportedGrid[]> {
  if (file.size > MOST_BYTES) throw unreadable(`it has more than ${MOST_BYTES / 1e6} MB`);
  const lines = (await file.text()).split('\n').slice(0, -1);
  if (lines.length > MOST_RESULTS) throw unreadable(`it has more than ${MOST_RESULTS} lines`);
  const results = new Map(lines.map((line, index) => parsed(line, index + 1)));
  if (results.size === 0) throw unreadable('it has no whole line');
  return gridsOf([...results.values()], name);
}

const unreadable = (detail: string, cause?: unknown) => new SelvedgeError('results-unreadable', detail, { cause });

/** A result by its job: what was done twice counts once. */
function parsed(line: string, number: number): [string, Result] {
  try {
    const output = v.parse(schema, JSON.parse(line), { abortEarly: true });
    return [JSON.stringify(output.job), { ...output, options: parseOptions(output.job.options) }];
  } catch (cause) {
    throw unreadable(`line ${number}: ${(cause as Error).message}`, cause);
  }
}

function gridsOf(results: readonly Result[], name: string): ImportedGrid[] {
  const { rows, columns } = axesOf(results);
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const { dataset, fraction, heldBack, heldBackSeed } = result.job;
    const key = JSON.stringify([dataset, fraction, heldBack, heldBackSeed, result.options.epochs]);
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups.values()]
    .sort(([a], [b]) => a!.options.epochs - b!.options.epochs)
    .map((group) => {
      const { epochs } = group[0]!.options;
      const title = groups.size === 1 ? name : `${name}, ${epochs === 1 ? '1 epoch' : `${epochs} epochs`}`;
      return gridOf(group, title, rows, columns);
    });
}

/** Which settings make the rows and which the columns; the seed makes neither, nor a learning rate that follows the optimizer. */
function axesOf(results: readonly Result[]): { rows: SettingName[]; columns: SettingName[] } {
  const valuesOf = (names: readonly SettingName[]) =>
    new Set(results.map(({ options }) => JSON.stringify(names.map((name) => options[name])))).size;
  const all = Object.keys(results[0]!.options) as SettingName[];
  const varied = all.filter((name) => name !== 'seed' && name !== 'epochs' && valuesOf([name]) > 1);
  const follows = valuesOf(['optimizer', 'learningRate']) === valuesOf(['optimizer']);
  const axes = varied.filter((name) => name !== 'learningRate' || !follows);
  const column = axes.includes('loss') ? 'loss' : axes.length > 1 ? axes.at(-1)! : undefined;
  return { rows: axes.filter((name) => name !== column), columns: column === undefined ? [] : [column] };
}

function gridOf(
  results: readonly Result[],
  name: string,
  rowSettings: readonly SettingName[],
  columnSettings: readonly SettingName[],
): ImportedGrid {
  const [first] = results;
  const labelOf = (settings: readonly SettingName[], { options }: Result) =>
    settings.map((setting) => settingLabel(setting, options)).join(', ') || 'All alike';
  const axis = (settings: readonly SettingName[], label: string) => {
    const values = new Map<string, AxisValue>();
    for (const result of results) {
      const change = Object.fromEntries(settings.map((setting) => [setting, result.options[setting]]));
      values.set(labelOf(settings, result), { label: labelOf(settings, result), change });
    }
    return { label, values: [...values.values()] };
  };
  const definition: GridDefinition = {
    kind: 'grid',
    base: { ...first!.options, validationShare: first!.job.heldBack },
    rows: axis(rowSettings, 'Settings'),
    columns: axis(columnSettings, 'Loss'),
    seeds: [...new Set(results.map(({ options }) => options.seed))].sort((a, b) => a - b),
  };
  const placeOf = ({ values }: { values: AxisValue[] }, label: string) =>
    values.findIndex((value) => value.label === label);
  const cells = results.map((result) => {
    const row = placeOf(definition.rows, labelOf(rowSettings, result));
    const column = placeOf(definition.columns, labelOf(columnSettings, result));
    return cellOf(result, gridIndex(definition, row, column, definition.seeds.indexOf(result.options.seed)));
  });
  return { name, definition, cells };
}

function cellOf({ job, options, result, curves, seconds }: Result, index: number): ExperimentCell {
  const diverged = result.end === 'diverged';
  return {
    index,
    status: diverged ? 'failed' : 'finished',
    options,
    result: { ...result, seconds, model: null },
    failure: diverged ? 'training-diverged' : null,
    share: job.fraction,
    curves: cellCurves(curves.loss, curves.accuracy, options.epochs),
  };
}
