/**
 * The kernels that stock tfjs has no name for. Each is registered under one
 * name on every backend: fast ones on 'wasm', composed ones elsewhere, so that
 * training code calls the same operation whatever runs it. All are float32,
 * NHWC (channels last), and functional: they never write to an input.
 */
export const ReluGrad = 'ReluGrad';
export const BiasGrad = 'BiasGrad';
export const BatchNormTraining = 'BatchNormTraining';
export const BatchNormTrainingGrad = 'BatchNormTrainingGrad';
export const SoftmaxCrossEntropy = 'SoftmaxCrossEntropy';
export const ConvPoolRelu = 'ConvPoolRelu';
export const ConvPoolReluGrad = 'ConvPoolReluGrad';
export const SgdUpdate = 'SgdUpdate';
export const MomentumUpdate = 'MomentumUpdate';
export const RmsPropUpdate = 'RmsPropUpdate';
export const AdagradUpdate = 'AdagradUpdate';
export const AdadeltaUpdate = 'AdadeltaUpdate';
export const AdamUpdate = 'AdamUpdate';

/** Attributes of both batch-norm kernels: `epsilon` > 0 is added to the variance; `relu` follows if it is true. */
export type BatchNormAttrs = {
  epsilon: number;
  relu?: boolean;
};

/** Of the convolution; the pool on top has 2 x 2 windows, stride 2 and no padding. */
export type ConvPoolAttrs = {
  strides: [number, number];
  pad: 'valid' | 'same';
};

export type ConvPoolGradAttrs = ConvPoolAttrs & { needInputGradient: boolean };

export type SgdAttrs = {
  learningRate: number;
};

export type MomentumAttrs = {
  learningRate: number;
  momentum: number;
  nesterov: boolean;
};

/** `decay` is PyTorch's alpha; `epsilon` is added outside the root. */
export type RmsPropAttrs = {
  learningRate: number;
  decay: number;
  epsilon: number;
};

/** `epsilon` is added outside the root. */
export type AdagradAttrs = {
  learningRate: number;
  epsilon: number;
};

/** `epsilon` is added inside both roots. */
export type AdadeltaAttrs = {
  learningRate: number;
  rho: number;
  epsilon: number;
};

/**
 * `step` counts from 1; `epsilon` is added outside the root, after the bias
 * correction. `weightDecay` is decoupled from the gradient (AdamW); 0 is Adam.
 */
export type AdamAttrs = {
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  step: number;
  weightDecay: number;
};
