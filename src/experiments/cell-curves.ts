import type { CurvesOfRun } from '../chart/run-curves.ts';
import { MOST_SERIES } from '../chart/theme.ts';
import type { CellCurves, ExperimentCell, GridDefinition } from '../domain/experiment.ts';
import type { EpochMetrics } from '../domain/training-progress.ts';
import { text } from '../text/experiments.ts';
import { settingText } from '../text/settings.ts';

/** The curves of the best cell of each combination, the best first, as many as a chart tells apart. */
export function curvesOfBest(definition: GridDefinition, cells: readonly ExperimentCell[]): CurvesOfRun[] {
  const { rows, columns, seeds } = definition;
  const accuracy = ({ result }: ExperimentCell) => result?.validationAccuracy ?? -1;
  const byName = new Map<string, CurvesOfRun>();
  for (const { index, curves } of cells.toSorted((a, b) => accuracy(b) - accuracy(a))) {
    const combination = Math.floor(index / seeds.length);
    const row = rows.values[Math.floor(combination / columns.values.length)]!.label;
    const column = columns.values[combination % columns.values.length]!.label;
    const name = `${row}, ${column}`;
    if (curves !== undefined && curves.epoch.length > 0 && byName.size < MOST_SERIES && !byName.has(name))
      byName.set(name, drawn(name, text.combined(settingText(row), settingText(column)), curves));
  }
  return [...byName.values()];
}

function drawn(name: string, shownName: string, curves: CellCurves): CurvesOfRun {
  const lines = { x: curves.epoch, loss: curves.loss, accuracy: curves.accuracy };
  return {
    name,
    shownName,
    lines: { ...lines, epochs: [], validationLoss: [], validationAccuracy: [] },
    epochs: metricsOf(curves),
  };
}

/** Means over each epoch, for the table beside the chart. */
function metricsOf({ epoch, loss, accuracy }: CellCurves): EpochMetrics[] {
  return Array.from({ length: Math.round(epoch.at(-1) ?? 0) }, (_, before) => before).flatMap((before) => {
    const within = epoch.flatMap((at, index) => (at > before && at <= before + 1 ? [index] : []));
    // A study may have kept fewer points than epochs.
    if (within.length === 0) return [];
    const mean = (values: number[]) => within.reduce((sum, index) => sum + values[index]!, 0) / within.length;
    return {
      epoch: before + 1,
      loss: mean(loss),
      accuracy: mean(accuracy),
      validationLoss: null,
      validationAccuracy: null,
      learningRate: 0,
      seconds: 0,
      best: false,
    };
  });
}
