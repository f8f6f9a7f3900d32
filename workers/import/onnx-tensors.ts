import { type TensorProto, TensorProto_DataLocation, TensorProto_DataType as Type } from 'onnx-buf';
import { product } from '../tfjs/layer-kinds.ts';
import type { Constant } from './flow.ts';
import { fromFloat16 } from './halves.ts';
import { quoted, refused } from './refused.ts';

type Numbers = ArrayLike<number> | ArrayLike<bigint>;

/** How numbers lie in the raw bytes of a tensor, and in which field otherwise. */
const READERS = new Map<
  number,
  { bytes: number; raw: (data: ArrayBuffer) => Numbers; field: (tensor: TensorProto) => Numbers }
>([
  [Type.FLOAT, { bytes: 4, raw: (data) => new Float32Array(data), field: ({ floatData }) => floatData }],
  [Type.DOUBLE, { bytes: 8, raw: (data) => new Float64Array(data), field: ({ doubleData }) => doubleData }],
  [
    Type.FLOAT16,
    {
      bytes: 2,
      raw: (data) => fromFloat16(new Uint16Array(data)),
      field: ({ int32Data }) => fromFloat16(Uint16Array.from(int32Data)),
    },
  ],
  [Type.INT64, { bytes: 8, raw: (data) => new BigInt64Array(data), field: ({ int64Data }) => int64Data }],
  [Type.INT32, { bytes: 4, raw: (data) => new Int32Array(data), field: ({ int32Data }) => int32Data }],
  [Type.UINT8, { bytes: 1, raw: (data) => new Uint8Array(data), field: ({ int32Data }) => int32Data }],
  [Type.INT8, { bytes: 1, raw: (data) => new Int8Array(data), field: ({ int32Data }) => int32Data }],
  [Type.BOOL, { bytes: 1, raw: (data) => new Uint8Array(data), field: ({ int32Data }) => int32Data }],
]);

/** Kinds of tensors whose values are rounded to float32, as weights are; others are whole numbers. */
const FLOATS: ReadonlySet<number> = new Set([Type.FLOAT, Type.DOUBLE, Type.FLOAT16]);

/**
 * The numbers of a tensor.
 * @throws model-refused when they lie in another file, are cut short, or of a kind that no weight has
 */
export function readTensor(tensor: TensorProto): Constant {
  const { name, dims: sides, dataType, dataLocation, externalData, rawData } = tensor;
  if (dataLocation === TensorProto_DataLocation.EXTERNAL || externalData.length > 0) {
    throw refused(
      'Its weights lie in a file of their own; save it again with the weights inside (save_as_external_data=False)',
    );
  }
  const reader = READERS.get(dataType);
  if (reader === undefined) {
    throw refused(
      `The tensor ${quoted(name)} holds numbers of the kind ${Type[dataType] ?? dataType}; save it with float32 or float16`,
    );
  }
  const dims = sides.map(Number);
  const count = product(dims);
  if (!dims.every((side) => side >= 0) || !(count <= MOST_NUMBERS))
    throw refused(`The tensor ${quoted(name)} is too large`);
  const cut = rawData.length % reader.bytes !== 0;
  const found = rawData.length > 0 && !cut ? reader.raw(rawData.slice().buffer) : reader.field(tensor);
  if (cut || found.length !== count) {
    throw refused(
      `The tensor ${quoted(name)} has ${cut ? 'half a number too much' : `${found.length} numbers`} instead of ${count}; save the file again`,
    );
  }
  const numbers = Float64Array.from(found as ArrayLike<number>, Number);
  return { dims, values: FLOATS.has(dataType) ? Float32Array.from(numbers) : numbers };
}

/** 64 MB of weights in float32. */
export const MOST_NUMBERS = 16e6;
