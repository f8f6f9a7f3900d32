import type { ForeignLayer, Weight } from '../../src/domain/foreign-model.ts';
import type { Shape } from '../tfjs/layer-kinds.ts';
import { product } from '../tfjs/layer-kinds.ts';
import { added, affine, multiplied, type Place } from './compose.ts';
import { quoted, refused } from './refused.ts';

/** Numbers that a graph holds or that follow from its shapes. Whole numbers are exact. */
export interface Constant {
  dims: readonly number[];
  values: Float32Array | Float64Array;
}

/**
 * What flows between two operations of a graph. The program that wrote it may name a picture's channels first; the layer
 * that gives it has them last all the same.
 */
export interface Flow {
  layer: ForeignLayer;
  /** As the graph counts them, without the batch. */
  dims: Shape;
  /** Whether `dims` of a picture are channels, height, width. */
  first: boolean;
}

export type Value = Constant | Flow;

export const isFlow = (value: Value): value is Flow => 'layer' in value;

/** What a layer gives, under the order of axes that `like` has. */
export function flowOf(layer: ForeignLayer, { first }: Pick<Flow, 'first'>): Flow {
  const { shape } = layer;
  const [height, width, channels] = shape;
  return { layer, first, dims: shape.length === 3 && first ? [channels!, height!, width!] : shape };
}

const failed = ({ name }: Place, why: string) => refused(`The operation ${quoted(name)} ${why}`);

/** Where channels stand in `dims`. */
const channelAxis = ({ dims, first }: Flow) => (dims.length === 3 && !first ? 2 : 0);

/** The layer as a picture. @throws model-refused */
export function pictureOf(place: Place, { layer, dims, first }: Flow): ForeignLayer {
  if (dims.length !== 3) throw failed(place, 'needs a picture, and stands behind one that flattens them');
  if (layer.shape.length === 3) return layer;
  const [a, b, c] = dims as [number, number, number];
  return place.builder.add(place.name, { kind: 'Reshape', config: { target_shape: first ? [b, c, a] : [a, b, c] } }, [
    layer,
  ]);
}

/** The layer as a row, in which values follow each other as the graph counts them. */
function rowOf({ builder, name }: Place, { layer, dims, first }: Flow): ForeignLayer {
  if (layer.shape.length === 1) return layer;
  const [height, width, channels] = layer.shape as [number, number, number];
  const turned = dims.length === 3 && first && channels > 1 && height * width > 1;
  const ordered = turned ? builder.add(name, { kind: 'Permute', config: { dims: [3, 1, 2] } }, [layer]) : layer;
  return builder.add(name, { kind: 'Flatten' }, [ordered]);
}

/** The same values under other sides. @param dims without the batch @throws model-refused */
export function reshaped(place: Place, x: Flow, dims: Shape): Flow {
  if (String(dims) === String(x.dims)) return x;
  if (product(dims) !== product(x.dims)) throw failed(place, 'mixes the pictures of a batch');
  const row = rowOf(place, x);
  if (dims.length === 1) return { ...x, layer: row, dims };
  if (dims.length !== 3) throw failed(place, `makes values of ${dims.length} sides, which is not opened here`);
  const [a, b, c] = dims as [number, number, number];
  const channelsAlone = x.first ? b * c === 1 : a * b === 1;
  if (channelsAlone) return { ...x, layer: row, dims };
  const { builder, name } = place;
  const picture = builder.add(name, { kind: 'Reshape', config: { target_shape: dims } }, [row]);
  const layer = x.first ? builder.add(name, { kind: 'Permute', config: { dims: [2, 3, 1] } }, [picture]) : picture;
  return { ...x, layer, dims };
}

/** Which of height, width and channels each axis of a graph is, counted from 1 as both do. */
const PLACES = { first: [3, 1, 2], last: [1, 2, 3] } as const;

/** The same with its axes in another order. @param order as a graph says it, with the batch @throws model-refused */
export function transposed(place: Place, x: Flow, order: readonly number[]): Flow {
  if (order.every((axis, at) => axis === at)) return x;
  const dims = order.slice(1).map((axis) => x.dims[axis - 1]!);
  if (x.dims.length !== 3 || order[0] !== 0 || String(order.toSorted()) !== '0,1,2,3') {
    throw failed(place, `turns axes in the order ${order}, which is not opened here`);
  }
  if (String(order) === (x.first ? '0,2,3,1' : '0,3,1,2')) return { ...x, dims, first: !x.first };
  const places = PLACES[x.first ? 'first' : 'last'];
  const turned = [1, 2, 3].map((axis) => places[order[(places as readonly number[]).indexOf(axis) + 1]! - 1]!);
  const layer = place.builder.add(place.name, { kind: 'Permute', config: { dims: turned } }, [pictureOf(place, x)]);
  return { ...x, layer, dims };
}

/** With its axes meaning channels, height, width (`first`) or height, width, channels, as an operation takes them. */
export function ordered(place: Place, x: Flow, first: boolean): Flow {
  if (x.dims.length !== 3 || x.first === first) return { ...x, first };
  const dims = first ? [2, 3, 1] : [3, 1, 2];
  return {
    ...x,
    layer: place.builder.add(place.name, { kind: 'Permute', config: { dims } }, [pictureOf(place, x)]),
    first,
  };
}

/** The same where the axis of channels is this one, as a graph counts them with the batch, or no place of a picture is. */
export function withChannelsAt(place: Place, x: Flow, axis: number): Flow {
  return x.dims.length === 3 && axis !== 2 ? ordered(place, x, axis === 1) : x;
}

/**
 * One value a channel of a constant that is spread over a picture.
 * @throws model-refused when it differs from place to place
 */
export function channelValues(place: Place, x: Flow, { dims, values }: Constant): number | Float32Array {
  if (values.length === 1) return values[0]!;
  const sides = [1, ...x.dims];
  const axis = sides.length - dims.length;
  const at = dims.findIndex((side) => side !== 1);
  if (at + axis !== channelAxis(x) + 1 || values.length !== sides[at + axis]) {
    throw failed(place, 'changes each place of a picture in another way, which is not opened here');
  }
  return Float32Array.from(values);
}

/** Turned so that the channels stand where the constant has more than one value. */
export function turnedFor(place: Place, x: Flow, { dims }: Constant): Flow {
  const at = dims.findIndex((side) => side !== 1);
  return at < 0 ? x : withChannelsAt(place, x, at + 1 + x.dims.length - dims.length);
}

/** `x · scale + offset`, by channel; one of the two is a number. @throws model-refused */
export function spread(place: Place, x: Flow, scale: Constant | number, offset: Constant | number): Flow {
  const turned = [scale, offset].reduce<Flow>(
    (flow, value) => (typeof value === 'number' ? flow : turnedFor(place, flow, value)),
    x,
  );
  const [by, plus] = [scale, offset].map((value) =>
    typeof value === 'number' ? value : channelValues(place, turned, value),
  ) as [number | Float32Array, number | Float32Array];
  return { ...turned, layer: affine(place, turned.layer, by, plus) };
}

/** Both, as pictures if one of them is, where both are ordered alike. */
function matched(place: Place, x: Flow, y: Flow): [ForeignLayer, ForeignLayer] {
  if (x.layer.shape.length === 1 && y.layer.shape.length === 1) return [x.layer, y.layer];
  if (x.dims.length !== y.dims.length) throw failed(place, 'joins what differs in shape');
  return [pictureOf(place, x), pictureOf(place, ordered(place, y, x.first))];
}

export function sum(place: Place, x: Flow, y: Flow): Flow {
  return { ...x, layer: added(place, matched(place, x, y)) };
}

/** The one times the other, which may have one value for all places of a channel. */
export function times(place: Place, x: Flow, y: Flow): Flow {
  const [larger, smaller] = product(x.dims) < product(y.dims) ? [y, x] : [x, y];
  const turned = larger.dims.length === 3 ? ordered(place, larger, smaller.first) : larger;
  return flowOf(multiplied(place, ...matched(place, turned, smaller)), turned);
}

/** Channels of both, one behind the other. @param axis as a graph says it, with the batch */
export function joined(place: Place, flows: readonly Flow[], axis: number): Flow {
  const rank = (flows[0]?.dims.length ?? 0) + 1;
  const along = axis < 0 ? axis + rank : axis;
  // What is joined are channels, wherever they stand by now.
  const turned = flows.map((flow) => withChannelsAt(place, flow, along));
  const [first, ...others] = turned as [Flow, ...Flow[]];
  if (along !== channelAxis(first) + 1) throw failed(place, 'joins something else than channels');
  const rows = turned.every(({ layer }) => layer.shape.length === 1);
  if (others.some((other) => other.first !== first.first)) throw failed(place, 'joins what differs in shape');
  const sources = turned.map((flow) => (rows ? flow.layer : pictureOf(place, flow)));
  const layer = place.builder.add(place.name, { kind: 'Concatenate', config: { axis: -1 } }, sources);
  if (!rows) return flowOf(layer, first);
  const dims =
    first.dims.length === 1
      ? layer.shape
      : first.dims.map((side, at) => (at === channelAxis(first) ? layer.shape[0]! : side));
  return { ...first, layer, dims };
}

/** A row times a matrix [in, out], plus a bias. @throws model-refused */
export function dense(place: Place, x: Flow, kernel: Weight, bias: Float32Array | null): Flow {
  if (x.dims.length !== 1) throw failed(place, 'multiplies a picture by a matrix, which is not opened here');
  const units = kernel.shape[1]!;
  const weights = { kernel, ...(bias && { bias: { shape: [units], values: bias } }) };
  const config = { units, use_bias: bias !== null };
  const layer = place.builder.add(place.name, { kind: 'Dense', config, weights }, [x.layer]);
  return { ...x, layer, dims: layer.shape };
}

/** The same after layers that leave the shape as it is. */
export const after = (x: Flow, change: (layer: ForeignLayer) => ForeignLayer): Flow => ({
  ...x,
  layer: change(x.layer),
});
