import type { Builder, Offset } from 'flatbuffers';

/** Writes a field of the table that is open: `at` is its number in the schema. */
export type Field = (builder: Builder, at: number) => void;

export const int8 =
  (value: number): Field =>
  (builder, at) =>
    builder.addFieldInt8(at, value, 0);

/** Also what a schema calls `uint`: the bytes are the same up to 2³¹ − 1. */
export const int32 =
  (value: number): Field =>
  (builder, at) =>
    builder.addFieldInt32(at, value, 0);

export const float32 =
  (value: number): Field =>
  (builder, at) =>
    builder.addFieldFloat32(at, value, 0);

/** A text, a vector or a table that was written before. */
export const reference =
  (offset: Offset): Field =>
  (builder, at) =>
    builder.addFieldOffset(at, offset, 0);

/** A field that keeps the schema's default. */
export const LEFT: Field = () => {};

/** A table of FlatBuffers with its fields in the schema's order. */
export function table(builder: Builder, fields: readonly Field[]): Offset {
  builder.startObject(fields.length);
  for (const [at, write] of fields.entries()) write(builder, at);
  return builder.endObject();
}

/** A vector of whole numbers. */
export function integers(builder: Builder, values: readonly number[]): Offset {
  builder.startVector(4, values.length, 4);
  for (const value of values.toReversed()) builder.addInt32(value);
  return builder.endVector();
}

/** A vector of tables. */
export function tables(builder: Builder, offsets: readonly Offset[]): Offset {
  builder.startVector(4, offsets.length, 4);
  for (const offset of offsets.toReversed()) builder.addOffset(offset);
  return builder.endVector();
}

/** A vector of bytes whose first lies at a multiple of `alignment`. */
export function bytes(builder: Builder, values: Uint8Array, alignment: number): Offset {
  builder.prep(alignment, values.length);
  return builder.createByteVector(values);
}
