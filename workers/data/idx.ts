/**
 * The IDX format of the MNIST family (LeCun, "THE MNIST DATABASE", section "the IDX file format"):
 * two zero bytes, a type code, the number of dimensions, each dimension's size as a big-endian 32-bit integer,
 * then the values, last dimension fastest. The family uses one type only: 0x08, unsigned byte.
 */
import type { DatasetSpec } from '../../src/domain/datasets/dataset-spec.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import type { Split } from './dataset.ts';

const UNSIGNED_BYTE = 0x08;

export interface IdxArray {
  shape: number[];
  /** A view of the file's own bytes. */
  values: Uint8Array;
}

/** A file's bytes and the name that errors call it by. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/** @throws dataset-damaged, naming the file and what is wrong with it */
export function parseIdx({ name, bytes }: NamedBytes): IdxArray {
  const damaged = (what: string) => new SelvedgeError('dataset-damaged', `${name} is no IDX file: ${what}`);
  if (bytes.length < 4) throw damaged(`it has ${bytes.length} bytes, the head alone takes 4`);
  if (bytes[0] !== 0 || bytes[1] !== 0) throw damaged('it does not start with two zero bytes');
  if (bytes[2] !== UNSIGNED_BYTE)
    throw damaged(`its values are of type 0x${bytes[2]!.toString(16)}, not unsigned bytes`);
  const dimensions = bytes[3]!;
  if (dimensions === 0) throw damaged('it has no dimensions');
  const head = 4 + 4 * dimensions;
  if (bytes.length < head) throw damaged(`it ends within its head of ${head} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shape = Array.from({ length: dimensions }, (_, i) => view.getUint32(4 + 4 * i));
  const expected = shape.reduce((product, size) => product * size, 1);
  if (bytes.length - head !== expected) {
    throw damaged(`it holds ${bytes.length - head} values, ${shape.join(' × ')} = ${expected} were announced`);
  }
  return { shape, values: bytes.subarray(head) };
}

/**
 * An images file [n, size, size] and its labels file [n] as one split: pictures row by row, labels from 0. On the
 * files' own bytes where these are so already.
 * @throws dataset-damaged, naming the file and what is wrong with it
 */
export function readSplit(
  imagesFile: NamedBytes,
  labelsFile: NamedBytes,
  { picture, classes, packing }: Pick<DatasetSpec, 'picture' | 'classes' | 'packing'>,
): Split {
  const images = parseIdx(imagesFile);
  const labels = parseIdx(labelsFile);
  const [count = 0, ...sides] = images.shape;
  if (sides.length !== 2 || sides.some((side) => side !== picture.size)) {
    throw new SelvedgeError(
      'dataset-damaged',
      `${imagesFile.name} has the shape ${images.shape.join(' × ')}, expected n × ${picture.size} × ${picture.size}`,
    );
  }
  if (labels.shape.length !== 1 || labels.shape[0] !== count) {
    throw new SelvedgeError(
      'dataset-damaged',
      `${labelsFile.name} has the shape ${labels.shape.join(' × ')}, expected ${count}: one label an image`,
    );
  }
  const first = packing.firstLabel;
  const last = first + classes.length - 1;
  const wrong = labels.values.findIndex((label) => label < first || label > last);
  if (wrong !== -1) {
    throw new SelvedgeError(
      'dataset-damaged',
      `${labelsFile.name}: label ${labels.values[wrong]} at ${wrong} is outside ${first} to ${last}`,
    );
  }
  return {
    images: packing.transposed ? transposed(images.values, picture.size) : images.values,
    labels: first === 0 ? labels.values : labels.values.map((label) => label - first),
    size: count,
  };
}

/** Copies of square pictures with their rows as columns. */
function transposed(pictures: Uint8Array, side: number): Uint8Array {
  const turned = new Uint8Array(pictures.length);
  for (let start = 0; start < pictures.length; start += side * side) {
    for (let at = 0; at < side * side; at++) {
      turned[start + at] = pictures[start + (at % side) * side + Math.floor(at / side)]!;
    }
  }
  return turned;
}
