import type { RunCurves } from '../../src/domain/run.ts';

const COLUMNS = ['loss', 'accuracy', 'learningRate'] as const;

/** One set of curves of several parts, in their order. */
export function joinCurves(parts: readonly RunCurves[]): RunCurves {
  const steps = parts.reduce((sum, { step }) => sum + step.length, 0);
  const joined: RunCurves = {
    step: new Uint32Array(steps),
    loss: new Float32Array(steps),
    accuracy: new Float32Array(steps),
    learningRate: new Float32Array(steps),
    epochs: parts.flatMap(({ epochs }) => epochs),
  };
  let offset = 0;
  for (const part of parts) {
    joined.step.set(part.step, offset);
    for (const column of COLUMNS) joined[column].set(part[column], offset);
    offset += part.step.length;
  }
  return joined;
}

/** The curves up to and including `step`, and the first `epoch` epochs. */
export function cutCurves(curves: RunCurves, epoch: number, step: number): RunCurves {
  const after = curves.step.findIndex((value) => value > step);
  const end = after === -1 ? curves.step.length : after;
  return {
    step: curves.step.slice(0, end),
    loss: curves.loss.slice(0, end),
    accuracy: curves.accuracy.slice(0, end),
    learningRate: curves.learningRate.slice(0, end),
    epochs: curves.epochs.filter((metrics) => metrics.epoch <= epoch),
  };
}
