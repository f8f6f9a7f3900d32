/**
 * A picture whose answer goes out with a model, the same everywhere: a flared dress of slanted stripes, light on black,
 * in another colour by each channel.
 * @returns its bytes, row by row, channels beside each other
 */
export function goldenPicture(imageSize: number, channels = 1): Uint8Array {
  return Uint8Array.from({ length: channels * imageSize ** 2 }, (_, byte) => {
    const [at, channel] = [Math.floor(byte / channels), byte % channels];
    const [row, column] = [Math.floor(at / imageSize), at % imageSize];
    const aside = Math.abs(2 * column - imageSize + 1);
    return 5 * aside <= 4 * row + 20 ? 96 + ((5 * column + 3 * row + 40 * channel) % 160) : 0;
  });
}
