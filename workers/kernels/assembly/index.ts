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
export { winogradF2x2Filter, winogradF2x2Input, winogradF2x2PoolRelu } from './winograd-f2x2';
export {
  winogradF4x4Filter,
  winogradF4x4FilterGrad,
  winogradF4x4Gradient,
  winogradF4x4Input,
  winogradF4x4Output,
} from './winograd-f4x4';
