import {
  channelsTaken,
  type ForeignLayer,
  type ForeignNetwork,
  type Seeing,
  sideTaken,
} from '../../src/domain/foreign-model.ts';
import type { Preprocessing } from '../../src/domain/model-metadata.ts';

/** Luma as ITU-R BT.601 weighs red, green and blue. */
const LUMA = [0.299, 0.587, 0.114];

/**
 * The network with a layer before it that makes of a picture of the app what the network wants to see, where mean and
 * deviation alone do not; so nothing else has to know more of it than those.
 */
export function throughLens(
  network: ForeignNetwork,
  seeing: Seeing,
): { network: ForeignNetwork; preprocessing: Preprocessing } {
  const { inverted, blueFirst } = seeing;
  const [imageSize, taken] = [sideTaken(network), channelsTaken(network)];
  const channels = seeing.picture === 'photo' ? 3 : 1;
  const plain = channels === taken && !inverted && !(blueFirst && taken === 3);
  const [mean, deviation] = [seeing.mean, seeing.deviation].map((values) => [...new Set(values)]);
  const spec = { imageSize, ...(channels === 3 && { channels: 3 as const }) };
  if (plain && mean!.length === 1 && deviation!.length === 1) {
    return { network, preprocessing: { ...spec, mean: mean![0]!, deviation: deviation![0]! } };
  }
  return { network: withLens(network, seeing, channels, taken), preprocessing: { ...spec, mean: 0, deviation: 1 } };
}

function withLens(
  { layers: [input, ...others], output }: ForeignNetwork,
  { inverted, blueFirst, mean, deviation }: Seeing,
  channels: number,
  taken: number,
): ForeignNetwork {
  const [first] = [input] as [ForeignLayer];
  const names = new Set(others.map((layer) => layer.name));
  let name = 'preprocessing';
  for (let number = 2; names.has(name) || name === first.name; number++) name = `preprocessing_${number}`;
  const each = (values: readonly number[], channel: number) => values[values.length === 1 ? 0 : channel]!;
  const sign = inverted ? -1 : 1;
  const kernel = Float32Array.from({ length: channels * taken }, (_, at) => {
    const [from, to] = [Math.floor(at / taken), at % taken];
    return (sign * weightOf(from, blueFirst ? taken - 1 - to : to, channels, taken)) / each(deviation, to);
  });
  const bias = Float32Array.from(
    { length: taken },
    (_, to) => ((inverted ? 1 : 0) - each(mean, to)) / each(deviation, to),
  );
  const sides = first.shape.slice(0, 2);
  const lens: ForeignLayer = {
    name,
    kind: 'Conv2D',
    config: { filters: taken, kernel_size: [1, 1], strides: [1, 1], padding: 'valid', use_bias: true },
    sources: [first.name],
    weights: {
      kernel: { shape: [1, 1, channels, taken], values: kernel },
      bias: { shape: [taken], values: bias },
    },
    shape: [...sides, taken],
  };
  const moved = others.map((layer) => ({
    ...layer,
    sources: layer.sources.map((source) => (source === first.name ? name : source)),
  }));
  const shape = [...sides, channels];
  const seen = { ...first, config: { batch_input_shape: [null, ...shape] }, shape };
  return { layers: [seen, lens, ...moved], output };
}

/** How much of channel `from` of the picture goes into channel `to` of what the network takes. */
function weightOf(from: number, to: number, channels: number, taken: number): number {
  if (channels === taken) return from === to ? 1 : 0;
  return channels === 1 ? 1 : LUMA[from]!;
}
