export { indirectGemm } from './indirect-gemm';
export { copyImages, packPanels, zero } from './pack';
export * from './relu-grad';
