/** A byte address in the backend's memory. */
export type Pointer = number;

/** What the compiled module exports; parameters as documented beside each function in assembly/. */
export interface KernelExports {
  addTo(target: Pointer, source: Pointer, size: number): void;
  allFinite(values: Pointer, size: number): 0 | 1;
  convPoolBiasGrad(dy: Pointer, argmax: Pointer, windows: number, channels: number, dBias: Pointer): void;
  convPoolFilterGrad(
    dy: Pointer,
    argmax: Pointer,
    images: number,
    poolHeight: number,
    poolWidth: number,
    channels: number,
    x: Pointer,
    image: number,
    row: number,
    column: number,
    patchRow: number,
    dFilter: Pointer,
    filterRows: number,
    padded: number,
    entries: Pointer,
  ): void;
  convPoolInputGrad(
    dy: Pointer,
    argmax: Pointer,
    images: number,
    poolHeight: number,
    poolWidth: number,
    channels: number,
    dx: Pointer,
    image: number,
    row: number,
    column: number,
    patchRow: number,
    filter: Pointer,
    filterRows: number,
    length: number,
    scratch: Pointer,
  ): void;
  copy(source: Pointer, bytes: number, target: Pointer): void;
  copyImages(
    images: number,
    height: number,
    rowBytes: number,
    source: Pointer,
    sourceImage: number,
    sourceRow: number,
    target: Pointer,
    targetImage: number,
    targetRow: number,
  ): void;
  copyMatrix(
    source: Pointer,
    rows: number,
    columns: number,
    rowStride: number,
    columnStride: number,
    target: Pointer,
    targetRow: number,
  ): void;
  indirectGemm(
    table: Pointer,
    rows: number,
    groups: number,
    a: Pointer,
    aStep: number,
    aJump: number,
    aGroup: number,
    b: Pointer,
    bStep: number,
    bJump: number,
    bPanel: number,
    bGroup: number,
    run: number,
    outer: number,
    c: Pointer,
    cGroup: number,
    columns: number,
    bias: Pointer,
    low: number,
    high: number,
    accumulate: 0 | 1,
  ): void;
  packPanels(
    source: Pointer,
    rows: number,
    columns: number,
    rowStride: number,
    columnStride: number,
    panels: Pointer,
    panelBytes: number,
  ): void;
  poolRelu(conv: Pointer, windowRows: number, poolWidth: number, channels: number, y: Pointer, argmax: Pointer): void;
  shallowConvPoolFilterGrad(
    dy: Pointer,
    argmax: Pointer,
    images: number,
    poolHeight: number,
    poolWidth: number,
    channels: number,
    x: Pointer,
    image: number,
    row: number,
    dFilter: Pointer,
  ): void;
  shallowConvPoolRelu(
    x: Pointer,
    images: number,
    poolHeight: number,
    poolWidth: number,
    channels: number,
    image: number,
    row: number,
    filter: Pointer,
    bias: Pointer,
    y: Pointer,
    argmax: Pointer,
  ): void;
  winogradF2x2Filter(filter: Pointer, size: number, u: Pointer): void;
  winogradF2x2Input(
    x: Pointer,
    images: number,
    poolHeight: number,
    poolWidth: number,
    channels: number,
    image: number,
    row: number,
    v: Pointer,
    element: number,
  ): void;
  winogradF2x2PoolRelu(
    m: Pointer,
    windows: number,
    channels: number,
    element: number,
    bias: Pointer,
    y: Pointer,
    argmax: Pointer,
  ): void;
  winogradF4x4Filter(filter: Pointer, panels: number, rows: number, u: Pointer, scratch: Pointer): void;
  winogradF4x4FilterGrad(m: Pointer, size: number, dFilter: Pointer, scratch: Pointer): void;
  winogradF4x4Gradient(
    dy: Pointer,
    images: number,
    patchRows: number,
    patchColumns: number,
    channels: number,
    image: number,
    row: number,
    w: Pointer,
    element: number,
    scratch: Pointer,
  ): void;
  winogradF4x4Input(
    x: Pointer,
    images: number,
    patchRows: number,
    patchColumns: number,
    channels: number,
    image: number,
    row: number,
    v: Pointer,
    element: number,
    scratch: Pointer,
  ): void;
  winogradF4x4Output(
    m: Pointer,
    images: number,
    height: number,
    width: number,
    channels: number,
    element: number,
    bias: Pointer,
    low: number,
    high: number,
    y: Pointer,
    scratch: Pointer,
  ): void;
  zero(target: Pointer, bytes: number): void;
  reluGrad(dy: Pointer, y: Pointer, dx: Pointer, size: number): void;
  adagradUpdate(
    p: Pointer,
    g: Pointer,
    accumulator: Pointer,
    pNext: Pointer,
    accumulatorNext: Pointer,
    size: number,
    learningRate: number,
    epsilon: number,
  ): void;
  adadeltaUpdate(
    p: Pointer,
    g: Pointer,
    meanSquare: Pointer,
    meanSquareUpdate: Pointer,
    pNext: Pointer,
    meanSquareNext: Pointer,
    meanSquareUpdateNext: Pointer,
    size: number,
    learningRate: number,
    rho: number,
    rest: number,
    epsilon: number,
  ): void;
  adamUpdate(
    p: Pointer,
    g: Pointer,
    m: Pointer,
    v: Pointer,
    pNext: Pointer,
    mNext: Pointer,
    vNext: Pointer,
    size: number,
    beta1: number,
    rest1: number,
    beta2: number,
    rest2: number,
    epsilon: number,
    shrink: number,
    stepSize: number,
    rootScale: number,
  ): void;
  batchNorm(
    x: Pointer,
    gamma: Pointer,
    beta: Pointer,
    y: Pointer,
    mean: Pointer,
    variance: Pointer,
    rows: number,
    channels: number,
    epsilon: number,
    relu: 0 | 1,
    scratch: Pointer,
  ): void;
  batchNormTraining(
    x: Pointer,
    gamma: Pointer,
    beta: Pointer,
    y: Pointer,
    mean: Pointer,
    variance: Pointer,
    rows: number,
    channels: number,
    epsilon: number,
    relu: 0 | 1,
    scratch: Pointer,
  ): void;
  batchNormTrainingGrad(
    dy: Pointer,
    x: Pointer,
    gamma: Pointer,
    beta: Pointer,
    mean: Pointer,
    variance: Pointer,
    dx: Pointer,
    dgamma: Pointer,
    dbeta: Pointer,
    rows: number,
    channels: number,
    epsilon: number,
    relu: 0 | 1,
    scratch: Pointer,
  ): void;
  columnSums(x: Pointer, y: Pointer, outer: number, rows: number, columns: number, scale: number): void;
  depthwiseConv2dInputGrad(dy: Pointer, filter: Pointer, dx: Pointer, scratch: Pointer, geometry: Pointer): void;
  depthwiseConv2dFilterGrad(x: Pointer, dy: Pointer, dFilter: Pointer, scratch: Pointer, geometry: Pointer): void;
  sgdUpdate(p: Pointer, g: Pointer, pNext: Pointer, size: number, learningRate: number): void;
  momentumUpdate(
    p: Pointer,
    g: Pointer,
    velocity: Pointer,
    pNext: Pointer,
    velocityNext: Pointer,
    size: number,
    learningRate: number,
    momentum: number,
    nesterov: 0 | 1,
  ): void;
  rmsPropUpdate(
    p: Pointer,
    g: Pointer,
    meanSquare: Pointer,
    pNext: Pointer,
    meanSquareNext: Pointer,
    size: number,
    learningRate: number,
    decay: number,
    rest: number,
    epsilon: number,
  ): void;
  maxPool(x: Pointer, y: Pointer, geometry: Pointer): void;
  maxPoolGrad(x: Pointer, dy: Pointer, dx: Pointer, geometry: Pointer): void;
  averagePoolGrad(dy: Pointer, dx: Pointer, geometry: Pointer): void;
  unsortedSegmentSum(x: Pointer, ids: Pointer, y: Pointer, rows: number, segments: number, size: number): void;
  softmaxCrossEntropy(
    logits: Pointer,
    labels: Pointer,
    loss: Pointer,
    dLogits: Pointer,
    rows: number,
    classes: number,
  ): void;
}
