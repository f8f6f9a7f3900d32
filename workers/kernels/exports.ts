/**
 * What the compiled module exports, and the structs that it reads; each is documented in assembly/.
 * Written by `npm run kernels` from there: to be changed there, and committed with the change.
 */
import type { Address } from './address.ts';

/** What the kernels' memory lends their calls. */
export interface StructMemory {
  /** All of it in words. */
  readonly integerWords: Int32Array;
  readonly floatWords: Float32Array;
  scratch<Result>(bytes: number, use: (at: Address) => Result): Result;
}

export interface AdadeltaArguments {
  p: Address;
  g: Address;
  meanSquare: Address;
  meanSquareUpdate: Address;
  pNext: Address;
  meanSquareNext: Address;
  meanSquareUpdateNext: Address;
  size: number;
  learningRate: number;
  rho: number;
  rest: number;
  epsilon: number;
}

function writeAdadeltaArguments(
  { integerWords, floatWords }: StructMemory,
  at: Address,
  values: AdadeltaArguments,
): Address {
  const word = at / 4;
  integerWords[word] = values.p;
  integerWords[word + 1] = values.g;
  integerWords[word + 2] = values.meanSquare;
  integerWords[word + 3] = values.meanSquareUpdate;
  integerWords[word + 4] = values.pNext;
  integerWords[word + 5] = values.meanSquareNext;
  integerWords[word + 6] = values.meanSquareUpdateNext;
  integerWords[word + 7] = values.size;
  floatWords[word + 8] = values.learningRate;
  floatWords[word + 9] = values.rho;
  floatWords[word + 10] = values.rest;
  floatWords[word + 11] = values.epsilon;
  return at;
}

export interface AdagradArguments {
  p: Address;
  g: Address;
  accumulator: Address;
  pNext: Address;
  accumulatorNext: Address;
  size: number;
  learningRate: number;
  epsilon: number;
}

function writeAdagradArguments(
  { integerWords, floatWords }: StructMemory,
  at: Address,
  values: AdagradArguments,
): Address {
  const word = at / 4;
  integerWords[word] = values.p;
  integerWords[word + 1] = values.g;
  integerWords[word + 2] = values.accumulator;
  integerWords[word + 3] = values.pNext;
  integerWords[word + 4] = values.accumulatorNext;
  integerWords[word + 5] = values.size;
  floatWords[word + 6] = values.learningRate;
  floatWords[word + 7] = values.epsilon;
  return at;
}

export interface AdamArguments {
  p: Address;
  g: Address;
  m: Address;
  v: Address;
  pNext: Address;
  mNext: Address;
  vNext: Address;
  size: number;
  beta1: number;
  rest1: number;
  beta2: number;
  rest2: number;
  epsilon: number;
  shrink: number;
  stepSize: number;
  rootScale: number;
}

function writeAdamArguments({ integerWords, floatWords }: StructMemory, at: Address, values: AdamArguments): Address {
  const word = at / 4;
  integerWords[word] = values.p;
  integerWords[word + 1] = values.g;
  integerWords[word + 2] = values.m;
  integerWords[word + 3] = values.v;
  integerWords[word + 4] = values.pNext;
  integerWords[word + 5] = values.mNext;
  integerWords[word + 6] = values.vNext;
  integerWords[word + 7] = values.size;
  floatWords[word + 8] = values.beta1;
  floatWords[word + 9] = values.rest1;
  floatWords[word + 10] = values.beta2;
  floatWords[word + 11] = values.rest2;
  floatWords[word + 12] = values.epsilon;
  floatWords[word + 13] = values.shrink;
  floatWords[word + 14] = values.stepSize;
  floatWords[word + 15] = values.rootScale;
  return at;
}

export interface BatchNormArguments {
  x: Address;
  gamma: Address;
  beta: Address;
  y: Address;
  mean: Address;
  variance: Address;
  scratch: Address;
  rows: number;
  channels: number;
  epsilon: number;
  relu: boolean;
}

function writeBatchNormArguments(
  { integerWords, floatWords }: StructMemory,
  at: Address,
  values: BatchNormArguments,
): Address {
  const word = at / 4;
  integerWords[word] = values.x;
  integerWords[word + 1] = values.gamma;
  integerWords[word + 2] = values.beta;
  integerWords[word + 3] = values.y;
  integerWords[word + 4] = values.mean;
  integerWords[word + 5] = values.variance;
  integerWords[word + 6] = values.scratch;
  integerWords[word + 7] = values.rows;
  integerWords[word + 8] = values.channels;
  floatWords[word + 9] = values.epsilon;
  integerWords[word + 10] = Number(values.relu);
  return at;
}

export interface BatchNormGradArguments {
  dy: Address;
  x: Address;
  gamma: Address;
  beta: Address;
  mean: Address;
  variance: Address;
  dx: Address;
  dgamma: Address;
  dbeta: Address;
  scratch: Address;
  rows: number;
  channels: number;
  epsilon: number;
  relu: boolean;
}

function writeBatchNormGradArguments(
  { integerWords, floatWords }: StructMemory,
  at: Address,
  values: BatchNormGradArguments,
): Address {
  const word = at / 4;
  integerWords[word] = values.dy;
  integerWords[word + 1] = values.x;
  integerWords[word + 2] = values.gamma;
  integerWords[word + 3] = values.beta;
  integerWords[word + 4] = values.mean;
  integerWords[word + 5] = values.variance;
  integerWords[word + 6] = values.dx;
  integerWords[word + 7] = values.dgamma;
  integerWords[word + 8] = values.dbeta;
  integerWords[word + 9] = values.scratch;
  integerWords[word + 10] = values.rows;
  integerWords[word + 11] = values.channels;
  floatWords[word + 12] = values.epsilon;
  integerWords[word + 13] = Number(values.relu);
  return at;
}

export interface GemmArguments {
  table: Address;
  rows: number;
  groups: number;
  a: Address;
  aStep: number;
  aJump: number;
  aGroup: number;
  b: Address;
  bStep: number;
  bJump: number;
  bPanel: number;
  bGroup: number;
  run: number;
  runs: number;
  c: Address;
  cGroup: number;
  columns: number;
  bias: Address;
  low: number;
  high: number;
  accumulate: boolean;
}

function writeGemmArguments({ integerWords, floatWords }: StructMemory, at: Address, values: GemmArguments): Address {
  const word = at / 4;
  integerWords[word] = values.table;
  integerWords[word + 1] = values.rows;
  integerWords[word + 2] = values.groups;
  integerWords[word + 3] = values.a;
  integerWords[word + 4] = values.aStep;
  integerWords[word + 5] = values.aJump;
  integerWords[word + 6] = values.aGroup;
  integerWords[word + 7] = values.b;
  integerWords[word + 8] = values.bStep;
  integerWords[word + 9] = values.bJump;
  integerWords[word + 10] = values.bPanel;
  integerWords[word + 11] = values.bGroup;
  integerWords[word + 12] = values.run;
  integerWords[word + 13] = values.runs;
  integerWords[word + 14] = values.c;
  integerWords[word + 15] = values.cGroup;
  integerWords[word + 16] = values.columns;
  integerWords[word + 17] = values.bias;
  floatWords[word + 18] = values.low;
  floatWords[word + 19] = values.high;
  integerWords[word + 20] = Number(values.accumulate);
  return at;
}

export interface Geometry {
  batch: number;
  inHeight: number;
  inWidth: number;
  inChannels: number;
  outHeight: number;
  outWidth: number;
  outChannels: number;
  filterHeight: number;
  filterWidth: number;
  strideHeight: number;
  strideWidth: number;
  dilationHeight: number;
  dilationWidth: number;
  padTop: number;
  padLeft: number;
}

function writeGeometry({ integerWords }: StructMemory, at: Address, values: Geometry): Address {
  const word = at / 4;
  integerWords[word] = values.batch;
  integerWords[word + 1] = values.inHeight;
  integerWords[word + 2] = values.inWidth;
  integerWords[word + 3] = values.inChannels;
  integerWords[word + 4] = values.outHeight;
  integerWords[word + 5] = values.outWidth;
  integerWords[word + 6] = values.outChannels;
  integerWords[word + 7] = values.filterHeight;
  integerWords[word + 8] = values.filterWidth;
  integerWords[word + 9] = values.strideHeight;
  integerWords[word + 10] = values.strideWidth;
  integerWords[word + 11] = values.dilationHeight;
  integerWords[word + 12] = values.dilationWidth;
  integerWords[word + 13] = values.padTop;
  integerWords[word + 14] = values.padLeft;
  return at;
}

export interface ImageCopy {
  images: number;
  height: number;
  rowBytes: number;
  source: Address;
  sourceImage: number;
  sourceRow: number;
  target: Address;
  targetImage: number;
  targetRow: number;
}

function writeImageCopy({ integerWords }: StructMemory, at: Address, values: ImageCopy): Address {
  const word = at / 4;
  integerWords[word] = values.images;
  integerWords[word + 1] = values.height;
  integerWords[word + 2] = values.rowBytes;
  integerWords[word + 3] = values.source;
  integerWords[word + 4] = values.sourceImage;
  integerWords[word + 5] = values.sourceRow;
  integerWords[word + 6] = values.target;
  integerWords[word + 7] = values.targetImage;
  integerWords[word + 8] = values.targetRow;
  return at;
}

export interface MomentumArguments {
  p: Address;
  g: Address;
  velocity: Address;
  pNext: Address;
  velocityNext: Address;
  size: number;
  learningRate: number;
  momentum: number;
  nesterov: boolean;
}

function writeMomentumArguments(
  { integerWords, floatWords }: StructMemory,
  at: Address,
  values: MomentumArguments,
): Address {
  const word = at / 4;
  integerWords[word] = values.p;
  integerWords[word + 1] = values.g;
  integerWords[word + 2] = values.velocity;
  integerWords[word + 3] = values.pNext;
  integerWords[word + 4] = values.velocityNext;
  integerWords[word + 5] = values.size;
  floatWords[word + 6] = values.learningRate;
  floatWords[word + 7] = values.momentum;
  integerWords[word + 8] = Number(values.nesterov);
  return at;
}

export interface Patches {
  images: Address;
  count: number;
  rows: number;
  columns: number;
  channels: number;
  image: number;
  row: number;
}

function writePatches({ integerWords }: StructMemory, at: Address, values: Patches): Address {
  const word = at / 4;
  integerWords[word] = values.images;
  integerWords[word + 1] = values.count;
  integerWords[word + 2] = values.rows;
  integerWords[word + 3] = values.columns;
  integerWords[word + 4] = values.channels;
  integerWords[word + 5] = values.image;
  integerWords[word + 6] = values.row;
  return at;
}

export interface PooledGradient {
  dy: Address;
  argmax: Address;
  images: number;
  poolHeight: number;
  poolWidth: number;
  channels: number;
  image: number;
  row: number;
  column: number;
  patchRow: number;
  filterRows: number;
  padded: number;
}

function writePooledGradient({ integerWords }: StructMemory, at: Address, values: PooledGradient): Address {
  const word = at / 4;
  integerWords[word] = values.dy;
  integerWords[word + 1] = values.argmax;
  integerWords[word + 2] = values.images;
  integerWords[word + 3] = values.poolHeight;
  integerWords[word + 4] = values.poolWidth;
  integerWords[word + 5] = values.channels;
  integerWords[word + 6] = values.image;
  integerWords[word + 7] = values.row;
  integerWords[word + 8] = values.column;
  integerWords[word + 9] = values.patchRow;
  integerWords[word + 10] = values.filterRows;
  integerWords[word + 11] = values.padded;
  return at;
}

export interface RmsPropArguments {
  p: Address;
  g: Address;
  meanSquare: Address;
  pNext: Address;
  meanSquareNext: Address;
  size: number;
  learningRate: number;
  decay: number;
  rest: number;
  epsilon: number;
}

function writeRmsPropArguments(
  { integerWords, floatWords }: StructMemory,
  at: Address,
  values: RmsPropArguments,
): Address {
  const word = at / 4;
  integerWords[word] = values.p;
  integerWords[word + 1] = values.g;
  integerWords[word + 2] = values.meanSquare;
  integerWords[word + 3] = values.pNext;
  integerWords[word + 4] = values.meanSquareNext;
  integerWords[word + 5] = values.size;
  floatWords[word + 6] = values.learningRate;
  floatWords[word + 7] = values.decay;
  floatWords[word + 8] = values.rest;
  floatWords[word + 9] = values.epsilon;
  return at;
}

export interface SgdArguments {
  p: Address;
  g: Address;
  pNext: Address;
  size: number;
  learningRate: number;
}

function writeSgdArguments({ integerWords, floatWords }: StructMemory, at: Address, values: SgdArguments): Address {
  const word = at / 4;
  integerWords[word] = values.p;
  integerWords[word + 1] = values.g;
  integerWords[word + 2] = values.pNext;
  integerWords[word + 3] = values.size;
  floatWords[word + 4] = values.learningRate;
  return at;
}

export interface WinogradOutput {
  m: Address;
  element: number;
  y: Address;
  images: number;
  height: number;
  width: number;
  channels: number;
  bias: Address;
  low: number;
  high: number;
}

function writeWinogradOutput({ integerWords, floatWords }: StructMemory, at: Address, values: WinogradOutput): Address {
  const word = at / 4;
  integerWords[word] = values.m;
  integerWords[word + 1] = values.element;
  integerWords[word + 2] = values.y;
  integerWords[word + 3] = values.images;
  integerWords[word + 4] = values.height;
  integerWords[word + 5] = values.width;
  integerWords[word + 6] = values.channels;
  integerWords[word + 7] = values.bias;
  floatWords[word + 8] = values.low;
  floatWords[word + 9] = values.high;
  return at;
}

export interface Kernels {
  adadeltaUpdate(u: AdadeltaArguments): void;
  adagradUpdate(u: AdagradArguments): void;
  adamUpdate(u: AdamArguments): void;
  addTo(target: Address, source: Address, size: number): void;
  allFinite(values: Address, size: number): 0 | 1;
  averagePoolGrad(dy: Address, dx: Address, geometry: Geometry): void;
  batchNorm(b: BatchNormArguments): void;
  batchNormTraining(b: BatchNormArguments): void;
  batchNormTrainingGrad(b: BatchNormGradArguments): void;
  columnSums(x: Address, y: Address, outer: number, rows: number, columns: number, scale: number): void;
  convPoolBiasGrad(dy: Address, argmax: Address, windows: number, channels: number, dBias: Address): void;
  convPoolFilterGrad(g: PooledGradient, x: Address, dFilter: Address, entries: Address): void;
  convPoolInputGrad(g: PooledGradient, filter: Address, dx: Address, scratch: Address): void;
  copy(source: Address, bytes: number, target: Address): void;
  copyImages(c: ImageCopy): void;
  copyMatrix(
    source: Address,
    rows: number,
    columns: number,
    rowStride: number,
    columnStride: number,
    target: Address,
    targetRow: number,
  ): void;
  depthwiseConv2dFilterGrad(x: Address, dy: Address, dFilter: Address, scratch: Address, g: Geometry): void;
  depthwiseConv2dInputGrad(dy: Address, filter: Address, dx: Address, scratch: Address, g: Geometry): void;
  indirectGemm(g: GemmArguments): void;
  maxPool(x: Address, y: Address, geometry: Geometry): void;
  maxPoolGrad(x: Address, dy: Address, dx: Address, g: Geometry): void;
  momentumUpdate(u: MomentumArguments): void;
  packPanels(
    source: Address,
    rows: number,
    columns: number,
    rowStride: number,
    columnStride: number,
    panels: Address,
    panelBytes: number,
  ): void;
  poolRelu(conv: Address, windowRows: number, poolWidth: number, channels: number, y: Address, argmax: Address): void;
  reluGrad(dy: Address, y: Address, dx: Address, size: number): void;
  rmsPropUpdate(u: RmsPropArguments): void;
  sgdUpdate(u: SgdArguments): void;
  shallowConvPoolFilterGrad(g: PooledGradient, x: Address, dFilter: Address): void;
  shallowConvPoolRelu(
    patches: Patches,
    filter: Address,
    bias: Address,
    channels: number,
    y: Address,
    argmax: Address,
  ): void;
  softmaxCrossEntropy(
    logits: Address,
    labels: Address,
    loss: Address,
    dLogits: Address,
    rows: number,
    classes: number,
  ): void;
  unsortedSegmentSum(x: Address, ids: Address, y: Address, rows: number, segments: number, size: number): void;
  winogradF2x2Filter(filter: Address, size: number, u: Address): void;
  winogradF2x2Input(patches: Patches, v: Address, element: number): void;
  winogradF2x2PoolRelu(
    m: Address,
    windows: number,
    channels: number,
    element: number,
    bias: Address,
    y: Address,
    argmax: Address,
  ): void;
  winogradF4x4Filter(filter: Address, panels: number, rows: number, u: Address, scratch: Address): void;
  winogradF4x4FilterGrad(m: Address, size: number, dFilter: Address, scratch: Address): void;
  winogradF4x4Gradient(patches: Patches, w: Address, element: number, scratch: Address): void;
  winogradF4x4Input(patches: Patches, v: Address, element: number, scratch: Address): void;
  winogradF4x4Output(output: WinogradOutput, scratch: Address): void;
  zero(target: Address, bytes: number): void;
}

/** The module itself takes a struct by its address. */
type Module = { [Name in keyof Kernels]: (...values: (number | boolean)[]) => ReturnType<Kernels[Name]> };

/** The kernels of an instance of the module; the structs of their calls are written to the instance's memory. */
export function bindKernels(exports: WebAssembly.Exports, memory: StructMemory): Kernels {
  const module = exports as unknown as Module;
  return {
    ...module,
    adadeltaUpdate: (u) => memory.scratch(48, (at) => module.adadeltaUpdate(writeAdadeltaArguments(memory, at, u))),
    adagradUpdate: (u) => memory.scratch(32, (at) => module.adagradUpdate(writeAdagradArguments(memory, at, u))),
    adamUpdate: (u) => memory.scratch(64, (at) => module.adamUpdate(writeAdamArguments(memory, at, u))),
    averagePoolGrad: (dy, dx, geometry) =>
      memory.scratch(60, (at) => module.averagePoolGrad(dy, dx, writeGeometry(memory, at, geometry))),
    batchNorm: (b) => memory.scratch(44, (at) => module.batchNorm(writeBatchNormArguments(memory, at, b))),
    batchNormTraining: (b) =>
      memory.scratch(44, (at) => module.batchNormTraining(writeBatchNormArguments(memory, at, b))),
    batchNormTrainingGrad: (b) =>
      memory.scratch(56, (at) => module.batchNormTrainingGrad(writeBatchNormGradArguments(memory, at, b))),
    convPoolFilterGrad: (g, x, dFilter, entries) =>
      memory.scratch(48, (at) => module.convPoolFilterGrad(writePooledGradient(memory, at, g), x, dFilter, entries)),
    convPoolInputGrad: (g, filter, dx, scratch) =>
      memory.scratch(48, (at) => module.convPoolInputGrad(writePooledGradient(memory, at, g), filter, dx, scratch)),
    copyImages: (c) => memory.scratch(36, (at) => module.copyImages(writeImageCopy(memory, at, c))),
    depthwiseConv2dFilterGrad: (x, dy, dFilter, scratch, g) =>
      memory.scratch(60, (at) =>
        module.depthwiseConv2dFilterGrad(x, dy, dFilter, scratch, writeGeometry(memory, at, g)),
      ),
    depthwiseConv2dInputGrad: (dy, filter, dx, scratch, g) =>
      memory.scratch(60, (at) =>
        module.depthwiseConv2dInputGrad(dy, filter, dx, scratch, writeGeometry(memory, at, g)),
      ),
    indirectGemm: (g) => memory.scratch(84, (at) => module.indirectGemm(writeGemmArguments(memory, at, g))),
    maxPool: (x, y, geometry) => memory.scratch(60, (at) => module.maxPool(x, y, writeGeometry(memory, at, geometry))),
    maxPoolGrad: (x, dy, dx, g) =>
      memory.scratch(60, (at) => module.maxPoolGrad(x, dy, dx, writeGeometry(memory, at, g))),
    momentumUpdate: (u) => memory.scratch(36, (at) => module.momentumUpdate(writeMomentumArguments(memory, at, u))),
    rmsPropUpdate: (u) => memory.scratch(40, (at) => module.rmsPropUpdate(writeRmsPropArguments(memory, at, u))),
    sgdUpdate: (u) => memory.scratch(20, (at) => module.sgdUpdate(writeSgdArguments(memory, at, u))),
    shallowConvPoolFilterGrad: (g, x, dFilter) =>
      memory.scratch(48, (at) => module.shallowConvPoolFilterGrad(writePooledGradient(memory, at, g), x, dFilter)),
    shallowConvPoolRelu: (patches, filter, bias, channels, y, argmax) =>
      memory.scratch(28, (at) =>
        module.shallowConvPoolRelu(writePatches(memory, at, patches), filter, bias, channels, y, argmax),
      ),
    winogradF2x2Input: (patches, v, element) =>
      memory.scratch(28, (at) => module.winogradF2x2Input(writePatches(memory, at, patches), v, element)),
    winogradF4x4Gradient: (patches, w, element, scratch) =>
      memory.scratch(28, (at) => module.winogradF4x4Gradient(writePatches(memory, at, patches), w, element, scratch)),
    winogradF4x4Input: (patches, v, element, scratch) =>
      memory.scratch(28, (at) => module.winogradF4x4Input(writePatches(memory, at, patches), v, element, scratch)),
    winogradF4x4Output: (output, scratch) =>
      memory.scratch(40, (at) => module.winogradF4x4Output(writeWinogradOutput(memory, at, output), scratch)),
  };
}
