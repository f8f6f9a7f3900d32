import type { Seeing } from '../domain/foreign-model.ts';
import { sideOf } from '../domain/picture.ts';

/** Luma as ITU-R BT.601 weighs red, green and blue. */
const LUMA = [0.299, 0.587, 0.114] as const;

/**
 * What a network sees, drawn as bytes: what vision gives it, with light and dark exchanged and in grey where it takes that.
 * @param channels that the network takes
 */
export function shownPicture(seen: Uint8Array, { inverted, blueFirst }: Seeing, channels: number): Uint8Array {
  const places = sideOf(seen) ** 2;
  const given = seen.length / places;
  const tone = (byte: number) => (inverted ? 255 - byte : byte);
  if (given === 3 && channels === 1) {
    return Uint8Array.from({ length: places }, (_, at) =>
      Math.round(tone(LUMA.reduce((sum, weight, channel) => sum + weight * seen[3 * at + channel]!, 0))),
    );
  }
  const turned = blueFirst && given === 3;
  return Uint8Array.from(seen, (_, at) => tone(seen[turned ? at + 2 - 2 * (at % 3) : at]!));
}
