import { softmaxCrossEntropy } from '../../kernels/losses/softmax-cross-entropy.ts';
import type { LossOf } from './loss.ts';

export const categoricalCrossEntropy: LossOf<'categorical-cross-entropy'> = () => softmaxCrossEntropy;
