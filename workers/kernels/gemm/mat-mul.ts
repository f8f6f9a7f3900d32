import { _FusedMatMul, BatchMatMul, broadcast_util, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { type Address, NOWHERE, offset } from '../address.ts';
import type { KernelCall, TrainingKernel } from '../kernel.ts';
import type { Heap } from '../memory.ts';
import { clampOf } from './activation.ts';
import {
  indirectProduct,
  PANEL,
  packPanels,
  panelBytes,
  type Range,
  withPaddedBias,
  withRows,
} from './indirect-gemm.ts';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** Elements of A that one group of rows reads: 256 kB, which the second-level cache holds while B's panels pass. */
const GROUP_ELEMENTS = 64 * 1024;

/** One matrix product: A [m, k] or, transposed, [k, m]; B [k, n] or, transposed, [n, k]; C [m, n]. */
interface Product {
  m: number;
  n: number;
  k: number;
  transposeA: boolean;
  transposeB: boolean;
  bias: Address;
  range: Range;
}

/** `BatchMatMul`: inputs {a [..., m, k], b [..., k, n]}, attrs {transposeA, transposeB} -> [..., m, n]. */
export const batchMatMul: TrainingKernel = { name: BatchMatMul, run: (call) => matMul(call) };

/** `_FusedMatMul`: with {bias [n]} and attrs {activation}; activations other than a clamp are left to tfjs. */
export const fusedMatMul: TrainingKernel = { name: _FusedMatMul, run: (call) => matMul(call) };

function matMul(call: KernelCall): TensorInfo | TensorInfo[] {
  const { inputs, attrs, heap } = call;
  const { a, b, bias } = inputs as { a: TensorInfo; b: TensorInfo; bias?: TensorInfo };
  const transposeA = Boolean(attrs.transposeA);
  const transposeB = Boolean(attrs.transposeB);
  const range = clampOf(attrs.activation);
  const k = a.shape.at(transposeA ? -2 : -1)!;
  const m = a.shape.at(transposeA ? -1 : -2)!;
  const n = b.shape.at(transposeB ? -2 : -1)!;
  const supported =
    range !== undefined &&
    a.dtype === 'float32' &&
    b.dtype === 'float32' &&
    k === b.shape.at(transposeB ? -1 : -2) &&
    (!bias || util.arraysEqual(bias.shape, [n]));
  if (!supported) return call.stock();

  const batchShape = broadcast_util.assertAndGetBroadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2));
  const c = heap.output([...batchShape, m, n]);
  const batchesA = batchAddresses(heap, a, batchShape);
  const batchesB = batchAddresses(heap, b, batchShape);
  const product: Product = { m, n, k, transposeA, transposeB, bias: bias ? heap.address(bias) : NOWHERE, range };
  batchesA.forEach((address, i) => {
    multiply(heap, product, address, batchesB[i]!, offset(heap.address(c), i * m * n * FLOAT));
  });
  return c;
}

/** The address of the matrix that each batch element of the broadcast shape takes from `tensor`. */
function batchAddresses(heap: Heap, tensor: TensorInfo, batchShape: number[]): Address[] {
  const own = tensor.shape.slice(0, -2);
  const matrixBytes = util.sizeFromShape(tensor.shape.slice(-2)) * FLOAT;
  const strides = util.computeStrides([...own, 1]);
  return Array.from({ length: util.sizeFromShape(batchShape) }, (_, batch) => {
    let rest = batch;
    let index = 0;
    for (let axis = batchShape.length - 1, ownAxis = own.length - 1; ownAxis >= 0; axis--, ownAxis--) {
      if (own[ownAxis] !== 1) index += (rest % batchShape[axis]!) * strides[ownAxis]!;
      rest = Math.floor(rest / batchShape[axis]!);
    }
    return offset(heap.address(tensor), index * matrixBytes);
  });
}

function multiply(heap: Heap, product: Product, a: Address, b: Address, c: Address): void {
  const { m, n, k, transposeA, transposeB, bias, range } = product;
  const rowStride = transposeA ? 1 : k;
  // Rows go in groups of equal size; what is left over after the last whole one is a group of its own.
  const groupRows = Math.min(m, Math.max(1, Math.floor(GROUP_ELEMENTS / Math.max(k, 1) / 6)) * 6);
  const run = (panels: { address: Address; step: number; panel: number }, paddedBias: Address) => {
    for (let first = 0; first < m; ) {
      const rows = Math.min(groupRows, m - first);
      const groups = Math.floor((m - first) / rows);
      const product = {
        groups,
        a: { address: offset(a, first * rowStride * FLOAT), step: transposeA ? m : 1, group: rows * rowStride },
        b: panels,
        run: k,
        c: { address: offset(c, first * n * FLOAT), group: rows * n },
        columns: n,
        bias: paddedBias,
        range,
      };
      const fill = (add: (a: number, c: number) => void) => {
        for (let i = 0; i < rows; i++) add(i * rowStride, i * n);
      };
      withRows(heap, rows, fill, (table) => indirectProduct(heap, { ...product, rows: table }));
      first += rows * groups;
    }
  };
  withPaddedBias(heap, bias, n, (paddedBias) => {
    if (m <= PANEL && n % PANEL === 0 && !transposeB) {
      // So few rows that laying B out anew would cost more than reading it where it is.
      run({ address: b, step: n, panel: PANEL }, paddedBias);
      return;
    }
    heap.scratch(panelBytes(k, n), (panels) => {
      const [rowStrideB, columnStrideB] = transposeB ? [1, k] : [n, 1];
      packPanels(heap, { address: b, rows: k, columns: n, rowStride: rowStrideB, columnStride: columnStrideB }, panels);
      run({ address: panels, step: PANEL, panel: k * PANEL }, paddedBias);
    });
  });
}
