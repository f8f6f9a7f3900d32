import { softmaxCrossEntropy } from '../../kernels/ops.ts';
import type { LossOf } from './loss.ts';

export const categoricalCrossEntropy: LossOf<'categorical-cross-entropy'> = () => softmaxCrossEntropy;
