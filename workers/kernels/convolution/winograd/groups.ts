import { type Address, offset } from '../../address.ts';
import { type IndirectProduct, indirectProduct, type Rows, withRows } from '../../gemm/indirect-gemm.ts';
import type { Heap } from '../../memory.ts';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** Floats of a line of the cache. */
const LINE = 16;

/** Floats of the two transformed operands held at a time: 768 kB of the second-level cache. */
const GROUP_ELEMENTS = 192 * 1024;

/** Transformed patches of a group of images: [elements][patches][channels]. */
export interface Transformed {
  address: Address;
  channels: number;
  /** Bytes from one element to the next. */
  element: number;
}

/** What Winograd's products are made of; the matrices of a transformation are those of assembly/winograd-*.ts. */
export interface WinogradSizes {
  batch: number;
  /** Patches of an image. */
  patches: number;
  /** Elements of a transformed patch: as many matrix products. */
  elements: number;
  /** Channels of the transformed images, and of the products or the transformed gradients. */
  inChannels: number;
  outChannels: number;
}

/** A group of images, `first` on; `rows` patches in all. */
interface PatchGroup {
  first: number;
  images: number;
  rows: number;
  input: Transformed;
  output: Transformed;
}

/** Lends room for a group of images' transformed patches at a time, until all of the batch has passed. */
export function forEachPatchGroup(heap: Heap, sizes: WinogradSizes, use: (group: PatchGroup) => void): void {
  const { batch, patches, elements, inChannels, outChannels } = sizes;
  const images = imagesOfGroup(sizes);
  const inputElement = elementFloats(images * patches * inChannels);
  const outputElement = elementFloats(images * patches * outChannels);
  // A panel of 8 columns that is not full is read to its end.
  heap.scratch((elements * (inputElement + outputElement) + LINE) * FLOAT, (address) => {
    const input = { address, channels: inChannels, element: inputElement * FLOAT };
    const output = {
      address: offset(address, elements * inputElement * FLOAT),
      channels: outChannels,
      element: outputElement * FLOAT,
    };
    for (let first = 0; first < batch; first += images) {
      const count = Math.min(images, batch - first);
      use({ first, images: count, rows: count * patches, input, output });
    }
  });
}

/** How many images have their patches transformed at a time, the last time apart. */
export function imagesOfGroup({ batch, patches, elements, inChannels, outChannels }: WinogradSizes): number {
  const perImage = elements * patches * (inChannels + outChannels);
  return Math.max(1, Math.min(batch, Math.floor(GROUP_ELEMENTS / perImage)));
}

/** An odd number of lines: what is written to all elements of a patch then falls into different sets of the cache. */
function elementFloats(floats: number): number {
  return (Math.ceil(floats / LINE) | 1) * LINE;
}

/** Lends what multiplies a group's input by a transformed filter, U[elements] in panels, to give its output. */
export function withPatchProducts(
  heap: Heap,
  sizes: WinogradSizes,
  filter: IndirectProduct['b'],
  use: (multiply: (group: PatchGroup) => void) => void,
): void {
  const { patches, elements, inChannels, outChannels } = sizes;
  const fill = (add: (a: number, c: number) => void) => {
    for (let i = 0; i < imagesOfGroup(sizes) * patches; i++) add(i * inChannels, i * outChannels);
  };
  withRows(heap, imagesOfGroup(sizes) * patches, fill, (all: Rows) => {
    use(({ rows, input, output }) => {
      indirectProduct(heap, {
        rows: { ...all, count: rows },
        groups: elements,
        a: { address: input.address, step: 1, group: input.element / FLOAT },
        b: filter,
        run: inChannels,
        c: { address: output.address, group: output.element / FLOAT },
        columns: outChannels,
      });
    });
  });
}
