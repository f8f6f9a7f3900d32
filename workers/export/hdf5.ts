import { lookup3 } from './lookup3.ts';

/** A tensor of float32 as a file holds it: rows after rows, the last axis fastest. */
export interface Hdf5Dataset {
  shape: readonly number[];
  values: Float32Array;
}

/** What a group holds, name → group or dataset; a name has 1 to 255 bytes in UTF-8. */
export type Hdf5Group = ReadonlyMap<string, Hdf5Group | Hdf5Dataset>;

/** What stands where an address would. */
const NOWHERE = 0xffff_ffff_ffff_ffffn;

/** Signature, versions and sizes, four addresses, checksum. */
const SUPERBLOCK_BYTES = 48;

const ALIGNMENT = 8;

/** Kinds of a header's messages. */
const DATASPACE = 0x01;
const LINK_INFO = 0x02;
const DATATYPE = 0x03;
const FILL_VALUE = 0x05;
const LINK = 0x06;
const LAYOUT = 0x08;
const GROUP_INFO = 0x0a;

/** IEEE 754 float32, little-endian: where sign, exponent and mantissa lie, and the exponent's bias. */
const FLOAT32 = [0x11, 0x20, 31, 0, ...u32(4), ...u16(0), ...u16(32), 23, 8, 0, 23, ...u32(127)];

/** Space is taken when values are written, and no value is a default. */
const NO_FILL_VALUE = [3, 0x0a];

/**
 * Groups of float32 tensors as an HDF5 file: superblock 2 and object headers 2, links in the headers, datasets in one
 * piece, no times, so that the same tensors give the same bytes.
 * Source: HDF5 File Format Specification, version 3.0, The HDF Group.
 */
export function toHdf5(root: Hdf5Group): Uint8Array<ArrayBuffer> {
  const file = new Pieces(SUPERBLOCK_BYTES);
  const rootAt = writeGroup(file, root);
  const start = [
    0x89,
    ...ascii('HDF\r\n\x1a\n'),
    2,
    8,
    8,
    0,
    ...u64(0),
    ...u64(NOWHERE),
    ...u64(file.end),
    ...u64(rootAt),
  ];
  return file.join(withChecksum(start));
}

/** @returns the address of the group's header */
function writeGroup(file: Pieces, group: Hdf5Group): number {
  // By name, as the specification's indices are, so that the file does not depend on the order of the map.
  const names = [...group.keys()].toSorted();
  const links = names.map((name) => {
    const member = group.get(name)!;
    const at = isDataset(member) ? writeDataset(file, member) : writeGroup(file, member);
    const bytes = new TextEncoder().encode(name);
    return message(LINK, [1, 0, bytes.length, ...bytes, ...u64(at)]);
  });
  const info = message(LINK_INFO, [0, 0, ...u64(NOWHERE), ...u64(NOWHERE)]);
  return file.add(header([info, message(GROUP_INFO, [0, 0]), ...links]));
}

/** @returns the address of the dataset's header */
function writeDataset(file: Pieces, { shape, values }: Hdf5Dataset): number {
  const bytes = littleEndian(values);
  const at = file.add(bytes);
  return file.add(
    header([
      message(DATASPACE, [2, shape.length, 0, 1, ...shape.flatMap((side) => u64(side))]),
      message(DATATYPE, FLOAT32),
      message(FILL_VALUE, NO_FILL_VALUE),
      message(LAYOUT, [3, 1, ...u64(at), ...u64(bytes.length)]),
    ]),
  );
}

const isDataset = (member: Hdf5Group | Hdf5Dataset): member is Hdf5Dataset => 'values' in member && 'shape' in member;

const message = (kind: number, content: readonly number[]) => [kind, ...u16(content.length), 0, ...content];

/** An object header in one chunk, whose length takes four bytes. */
function header(messages: readonly number[][]): Uint8Array<ArrayBuffer> {
  const content = messages.flat();
  return withChecksum([...ascii('OHDR'), 2, 2, ...u32(content.length), ...content]);
}

function withChecksum(content: readonly number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...content, ...u32(lookup3(Uint8Array.from(content)))]);
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

function littleEndian(values: Float32Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  for (const [i, value] of values.entries()) view.setFloat32(4 * i, value, true);
  return new Uint8Array(view.buffer);
}

function u16(value: number): number[] {
  return [value & 0xff, value >> 8];
}

function u32(value: number): number[] {
  return [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff);
}

function u64(value: number | bigint): number[] {
  const whole = BigInt(value);
  return [...u32(Number(whole & 0xffff_ffffn)), ...u32(Number(whole >> 32n))];
}

/** Pieces of a file one after another, each at an address that `ALIGNMENT` divides. */
class Pieces {
  readonly #pieces: { at: number; bytes: Uint8Array }[] = [];
  /** Where the next piece will lie. */
  end: number;

  constructor(start: number) {
    this.end = start;
  }

  /** @returns the address of the piece */
  add(bytes: Uint8Array): number {
    const at = this.end;
    this.#pieces.push({ at, bytes });
    this.end = Math.ceil((at + bytes.length) / ALIGNMENT) * ALIGNMENT;
    return at;
  }

  join(start: Uint8Array): Uint8Array<ArrayBuffer> {
    const file = new Uint8Array(this.end);
    file.set(start);
    for (const { at, bytes } of this.#pieces) file.set(bytes, at);
    return file;
  }
}
