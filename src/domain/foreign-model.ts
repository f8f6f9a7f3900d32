import type { Calibration } from './calibration.ts';

/** Some of a network's numbers. */
export interface Weight {
  shape: readonly number[];
  values: Float32Array;
}

/**
 * A layer of a network from elsewhere. Its kind is one that the app opens (workers/tfjs/layer-kinds.ts), or one of two
 * that reading turns into such: `Affine`, each channel times a number plus another one (weights `scale` and `offset`, one
 * value a channel), and `Erf`, the error function.
 */
export interface ForeignLayer {
  name: string;
  kind: string;
  /** As Keras names what the kind asks for. */
  config: Readonly<Record<string, unknown>>;
  /** Names of the layers that it takes from. */
  sources: readonly string[];
  /** By the names that TensorFlow.js has for them. */
  weights: Readonly<Record<string, Weight>>;
  /** Of what it gives for one picture: height, width, channels; or their number once they are flat. */
  shape: readonly number[];
}

/** A network from elsewhere, read: pictures have their channels last, whatever its program did. */
export interface ForeignNetwork {
  /** Each after those that it takes from; the first is the input. */
  layers: readonly ForeignLayer[];
  /** Name of the layer that gives the answer. */
  output: string;
}

/** How a network from elsewhere looks at a picture, which its file seldom tells. */
export interface Seeing {
  /** What of a photo it is shown: the garment cut out, light grey on black, or the square around it as it is, in colour. */
  picture: 'garment' | 'photo';
  /** Whether light and dark are exchanged. */
  inverted: boolean;
  /** Whether blue comes first and red last. */
  blueFirst: boolean;
  /** `(byte / 255 - mean) / deviation`: one value for all channels, or one a channel. */
  mean: number[];
  deviation: number[];
}

/** What a file tells of how its network sees. */
export type Told = 'nothing' | 'numbers' | 'all';

/** A model from elsewhere that is not kept yet. */
export interface ForeignModel {
  name: string;
  /** What it was read from, as in “an ONNX file”. */
  from: string;
  network: ForeignNetwork;
  /** Names of its classes; null where no file tells them. */
  classes: string[] | null;
  seeing: Seeing;
  told: Told;
  /** How far it may be believed, where it comes from this app. */
  calibration?: Calibration;
  /** Bytes of a picture and what it answered to them, where it comes from this app. */
  golden?: { pixels: number[]; probabilities: number[] };
  /** Names of files beside it that are no part of it. */
  leftOut: string[];
}

/** What a person says of a model from elsewhere. */
export interface ForeignChoice {
  name: string;
  classes: string[];
  seeing: Seeing;
}

const inputOf = ({ layers }: ForeignNetwork) => layers[0]!.shape as readonly [number, number, number];

/** Side of the square pictures that it takes, in pixels. */
export const sideTaken = (network: ForeignNetwork): number => inputOf(network)[0];

/** 1 for grey pictures, 3 for coloured ones. */
export const channelsTaken = (network: ForeignNetwork): number => inputOf(network)[2];

/** How many classes it tells apart. */
export const classesGiven = ({ layers, output }: ForeignNetwork): number =>
  layers.find(({ name }) => name === output)!.shape[0]!;
