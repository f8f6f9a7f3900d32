import type { Run, RunCurves } from '../domain/run.ts';
import { flatOptions } from '../options/flat-options.ts';
import { toCsv } from '../text/csv.ts';

/** One row a run: facts, figures, and every setting that any of them has. */
export function runsCsv(runs: readonly Run[]): string {
  const settings = runs.map(({ options }) => flatOptions(options));
  const paths = [...new Set(settings.flatMap((leaves) => [...leaves.keys()]))];
  const header = [
    'name',
    'started',
    'status',
    'end',
    'bestEpoch',
    'validationAccuracy',
    'validationLoss',
    'testAccuracy',
    'testLoss',
    'seconds',
    'backend',
    'kernels',
    'cores',
    'platform',
    ...paths,
  ];
  const rows = runs.map(({ name, startedAt, status, result, engine, device }, index) => [
    name,
    new Date(startedAt).toISOString(),
    status,
    result?.end,
    result?.bestEpoch,
    result?.validationAccuracy,
    result?.validationLoss,
    result?.testAccuracy,
    result?.testLoss,
    result?.seconds,
    engine.backend,
    engine.kernels,
    device.cores,
    device.platform,
    ...paths.map((path) => settings[index]!.get(path)),
  ]);
  return toCsv(header, rows);
}

/** One row a step. */
export function curvesCsv({ step, loss, accuracy, learningRate }: RunCurves): string {
  const rows = Array.from(step, (value, i) => [value, loss[i]!, accuracy[i]!, learningRate[i]!]);
  return toCsv(['step', 'loss', 'accuracy', 'learningRate'], rows);
}

/** One row an epoch. */
export function epochsCsv({ epochs }: RunCurves): string {
  const columns = [
    'epoch',
    'loss',
    'accuracy',
    'validationLoss',
    'validationAccuracy',
    'learningRate',
    'seconds',
    'best',
  ] as const;
  return toCsv(
    columns,
    epochs.map((metrics) => columns.map((column) => metrics[column])),
  );
}

/** Runs with their curves, as a program reads them back. */
export function runsJson(runs: readonly Run[], curves: ReadonlyMap<string, RunCurves>): string {
  const plain = runs.map((run) => ({ ...run, curves: curves.get(run.id) ?? null }));
  const numbers = (_: string, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value;
  return JSON.stringify({ format: 'selvedge-runs', version: 1, runs: plain }, numbers, 2);
}
