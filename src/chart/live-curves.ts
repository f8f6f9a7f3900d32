import type { StepPoints } from '../contract/training-api.ts';
import type { RunCurves } from '../domain/run.ts';
import type { EpochMetrics } from '../domain/training-progress.ts';

const COLUMNS = ['step', 'loss', 'accuracy', 'learningRate'] as const;

/** Plain numbers, as charts take them; each point is the mean of the steps up to `step` since the point before. */
export interface DrawnCurves {
  step: number[];
  loss: number[];
  accuracy: number[];
  learningRate: number[];
}

/** The curves of a run while they grow. */
export class LiveCurves {
  epochs: EpochMetrics[];
  /** Counts changes, so that a chart knows when to draw again. */
  version = 0;
  #length: number;
  #columns: StepPoints;

  constructor(curves?: RunCurves) {
    this.epochs = curves ? [...curves.epochs] : [];
    this.#length = curves?.step.length ?? 0;
    this.#columns = {
      step: curves?.step ?? new Uint32Array(512),
      loss: curves?.loss ?? new Float32Array(512),
      accuracy: curves?.accuracy ?? new Float32Array(512),
      learningRate: curves?.learningRate ?? new Float32Array(512),
    };
  }

  /** Steps so far. */
  get length(): number {
    return this.#length;
  }

  addSteps(points: StepPoints): void {
    const needed = this.#length + points.step.length;
    if (needed > this.#columns.step.length) this.#grow(2 * needed);
    for (const column of COLUMNS) this.#columns[column].set(points[column], this.#length);
    this.#length = needed;
    this.version++;
  }

  addEpoch(metrics: EpochMetrics): void {
    this.epochs = [...this.epochs, metrics];
    this.version++;
  }

  /** At most `most` points a curve: neighbouring steps are averaged, so that nothing is left out. */
  drawn(most = 500): DrawnCurves {
    return drawnCurves(this.#columns, this.#length, most);
  }

  #grow(size: number): void {
    const { step, loss, accuracy, learningRate } = this.#columns;
    const larger = (column: Float32Array<ArrayBuffer>) => {
      const grown = new Float32Array(size);
      grown.set(column);
      return grown;
    };
    const steps = new Uint32Array(size);
    steps.set(step);
    this.#columns = { step: steps, loss: larger(loss), accuracy: larger(accuracy), learningRate: larger(learningRate) };
  }
}

/** The first `length` points of stored or live curves as at most `most`. */
export function drawnCurves(points: StepPoints, length = points.step.length, most = 500): DrawnCurves {
  const width = Math.max(1, Math.ceil(length / most));
  const drawn: DrawnCurves = { step: [], loss: [], accuracy: [], learningRate: [] };
  for (let start = 0; start < length; start += width) {
    const end = Math.min(length, start + width);
    drawn.step.push(points.step[end - 1]!);
    for (const column of ['loss', 'accuracy', 'learningRate'] as const) {
      let sum = 0;
      for (let i = start; i < end; i++) sum += points[column][i]!;
      drawn[column].push(sum / (end - start));
    }
  }
  return drawn;
}
