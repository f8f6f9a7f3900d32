import { SelvedgeError } from '../../src/domain/errors.ts';
import { joined } from '../common/joined.ts';
import type { Random } from '../training/random.ts';

/**
 * A dataset in outline, from which pictures like its own can be drawn though it holds none of them: the pictures'
 * main directions of change (principal components), and within these, for each class, some typical places with how
 * often each occurs, and how pictures spread around them (a Gaussian mixture that shares one covariance).
 */
export interface GenerativeReplay {
  /** A grey value a pixel, 0 to 255. */
  mean: Float32Array;
  /** `components` × pixels, each of unit length. */
  basis: Float32Array;
  components: number;
  classes: ClassReplay[];
}

export interface ClassReplay {
  /** Fractions of the class's pictures, one a place; they add up to 1. */
  weights: Float32Array;
  /** `weights.length` × components. */
  places: Float32Array;
  /** Lower triangle, row by row, of the Cholesky factor of the covariance around the places. */
  spread: Float32Array;
}

/** Darker than this is background: what is left of the components' ripples around a garment. */
const BACKGROUND = 12;

/**
 * Draws pictures, the classes in turn.
 * @returns `count` pictures, one byte per pixel
 */
export function drawPictures(sketch: GenerativeReplay, count: number, random: Random): Uint8Array {
  const pixels = sketch.mean.length;
  const pictures = new Uint8Array(count * pixels);
  for (let i = 0; i < count; i++) {
    const at = placeOf(sketch.classes[i % sketch.classes.length]!, sketch.components, random);
    const picture = Float32Array.from(sketch.mean);
    for (let component = 0; component < sketch.components; component++) {
      const amount = at[component]!;
      const from = component * pixels;
      for (let pixel = 0; pixel < pixels; pixel++) picture[pixel]! += amount * sketch.basis[from + pixel]!;
    }
    for (let pixel = 0; pixel < pixels; pixel++) {
      const grey = Math.min(255, Math.round(picture[pixel]!));
      pictures[i * pixels + pixel] = grey < BACKGROUND ? 0 : grey;
    }
  }
  return pictures;
}

/** A place of the mixture plus Gaussian noise through the Cholesky factor. */
function placeOf({ weights, places, spread }: ClassReplay, components: number, random: Random): Float32Array {
  let chosen = 0;
  for (let left = random.next() - weights[0]!; left > 0 && chosen < weights.length - 1; left -= weights[chosen]!)
    chosen++;
  const at = places.slice(chosen * components, (chosen + 1) * components);
  const noise = Float32Array.from({ length: components }, () => random.normal());
  for (let row = 0, entry = 0; row < components; row++) {
    for (let column = 0; column <= row; column++) at[row]! += spread[entry++]! * noise[column]!;
  }
  return at;
}

const MAGIC = 'SELVEDGE-SKETCH-1\n';

/** Largest size of a part, so that a wrong file cannot fill the memory. */
const MOST = 1024;

/**
 * One block of bytes, little-endian: magic, components and classes (uint16), then every array as its float32 scale
 * and its values as int16 fractions of that. A class begins with its number of places (uint16).
 */
export function encodeReplay({ mean, basis, components, classes }: GenerativeReplay): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [new TextEncoder().encode(MAGIC), uint16(components), uint16(classes.length)];
  parts.push(scaled(mean), scaled(basis));
  for (const { weights, places, spread } of classes) {
    parts.push(uint16(weights.length), scaled(weights), scaled(places), scaled(spread));
  }
  return joined(Uint8Array, parts);
}

/**
 * @param pixels of a picture
 * @throws model-damaged when it is no such block
 */
export function decodeReplay(bytes: Uint8Array, pixels: number): GenerativeReplay {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = MAGIC.length;
  if (new TextDecoder().decode(bytes.subarray(0, at)) !== MAGIC) throw damaged('it is no sketch of this version');
  const count = () => {
    if (at + 2 > bytes.length) throw damaged('it is cut off');
    const value = view.getUint16(at, true);
    at += 2;
    if (value === 0 || value > MOST) throw damaged(`it names ${value} parts`);
    return value;
  };
  const values = (length: number) => {
    if (at + 4 + 2 * length > bytes.length) throw damaged('it is cut off');
    const scale = view.getFloat32(at, true) / INT16;
    const start = at + 4;
    at = start + 2 * length;
    return Float32Array.from({ length }, (_, i) => scale * view.getInt16(start + 2 * i, true));
  };
  const components = count();
  const classes = count();
  const mean = values(pixels);
  const basis = values(components * pixels);
  return {
    mean,
    basis,
    components,
    classes: Array.from({ length: classes }, () => {
      const places = count();
      return {
        weights: values(places),
        places: values(places * components),
        spread: values((components * (components + 1)) / 2),
      };
    }),
  };
}

const damaged = (detail: string) => new SelvedgeError('model-damaged', `the dataset's sketch: ${detail}`);

const INT16 = 32767;

function uint16(value: number): Uint8Array {
  const bytes = new Uint8Array(2);
  new DataView(bytes.buffer).setUint16(0, value, true);
  return bytes;
}

function scaled(values: Float32Array): Uint8Array {
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
  const bytes = new Uint8Array(4 + 2 * values.length);
  const view = new DataView(bytes.buffer);
  view.setFloat32(0, scale, true);
  values.forEach((value, i) => {
    view.setInt16(4 + 2 * i, Math.round((value / scale) * INT16), true);
  });
  return bytes;
}
