/**
 * What is used of TensorFlow Lite's operators: its number in the schema's `BuiltinOperator`, and that of its table of
 * settings in the union `BuiltinOptions`, where it has one.
 * Source: tensorflow/compiler/mlir/lite/schema/schema.fbs of TensorFlow.
 */
const NUMBERS = {
  ADD: { code: 0, options: 11 },
  AVERAGE_POOL_2D: { code: 1, options: 5 },
  CONCATENATION: { code: 2, options: 10 },
  CONV_2D: { code: 3, options: 1 },
  DEPTHWISE_CONV_2D: { code: 4, options: 2 },
  FULLY_CONNECTED: { code: 9, options: 8 },
  LOGISTIC: { code: 14 },
  MAX_POOL_2D: { code: 17, options: 5 },
  MUL: { code: 18, options: 21 },
  RELU: { code: 19 },
  RELU6: { code: 21 },
  RESHAPE: { code: 22, options: 17 },
  SOFTMAX: { code: 25, options: 9 },
  TANH: { code: 28 },
  PAD: { code: 34, options: 22 },
  TRANSPOSE: { code: 39, options: 26 },
  MEAN: { code: 40, options: 27 },
  DIV: { code: 42, options: 29 },
  EXP: { code: 47, options: 33 },
  LOG_SOFTMAX: { code: 50, options: 36 },
  CAST: { code: 53, options: 37 },
  MAXIMUM: { code: 55, options: 39 },
  MINIMUM: { code: 57, options: 39 },
  NEG: { code: 59, options: 42 },
  LOG: { code: 73 },
  REDUCE_MAX: { code: 82, options: 27 },
  LEAKY_RELU: { code: 98, options: 75 },
  ABS: { code: 101, options: 78 },
  ELU: { code: 111 },
  GELU: { code: 150, options: 116 },
} as const;

export type Operator = keyof typeof NUMBERS;

export const OPERATORS: Readonly<Record<Operator, { code: number; options?: number }>> = NUMBERS;

/** Numbers of the schema's `TensorType`. */
export const TYPES = { float32: 0, int32: 2, uint8: 3 } as const;

export type TensorType = keyof typeof TYPES;

/** Numbers of the schema's `Padding`. */
export const PADDING = { same: 0, valid: 1 } as const;

/** From which operator on a number does not fit into the byte that stood for it at first. */
export const FIRST_WIDE_CODE = 127;
