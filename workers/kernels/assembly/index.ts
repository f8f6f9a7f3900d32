export { adadeltaUpdate, adagradUpdate, adamUpdate } from './adaptive-optimizers';
export { addTo } from './add-to';
export { batchNorm, batchNormTraining } from './batch-norm';
export { batchNormTrainingGrad } from './batch-norm-grad';
export { columnSums } from './column-sums';
export { poolRelu } from './conv-pool';
export { allFinite, convPoolBiasGrad, convPoolFilterGrad, convPoolInputGrad } from './conv-pool-grad';
export { depthwiseConv2dFilterGrad, depthwiseConv2dInputGrad } from './depthwise-conv2d';
export { indirectGemm } from './indirect-gemm';
export { momentumUpdate, rmsPropUpdate, sgdUpdate } from './optimizers';
export { copy, copyImages, copyMatrix, packPanels, zero } from './pack';
export { averagePoolGrad, maxPool, maxPoolGrad } from './pool';
export * from './relu-grad';
export { unsortedSegmentSum } from './segment-sum';
export { shallowConvPoolFilterGrad, shallowConvPoolRelu } from './shallow-pool';
export { softmaxCrossEntropy } from './softmax-cross-entropy';
export { winogradFilter, winogradInput, winogradPoolRelu } from './winograd-f2x2';
export {
  winograd4Filter,
  winograd4FilterGrad,
  winograd4Gradient,
  winograd4Input,
  winograd4Output,
} from './winograd-f4x4';
