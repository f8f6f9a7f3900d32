import type { RunCurves } from '../../src/domain/run.ts';
import { joined } from '../common/joined.ts';

/** One set of curves of several parts, in their order. */
export function joinCurves(parts: readonly RunCurves[]): RunCurves {
  const column = (name: 'loss' | 'accuracy' | 'learningRate') =>
    joined(
      Float32Array,
      parts.map((part) => part[name]),
    );
  return {
    step: joined(
      Uint32Array,
      parts.map(({ step }) => step),
    ),
    loss: column('loss'),
    accuracy: column('accuracy'),
    learningRate: column('learningRate'),
    epochs: parts.flatMap(({ epochs }) => epochs),
  };
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
