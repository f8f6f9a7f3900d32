/**
 * A picture whose answer goes out with a model, the same everywhere: a flared dress of slanted stripes, light on black.
 * @returns `imageSize`² bytes, row by row
 */
export function goldenPicture(imageSize: number): Uint8Array {
  return Uint8Array.from({ length: imageSize ** 2 }, (_, at) => {
    const [row, column] = [Math.floor(at / imageSize), at % imageSize];
    const aside = Math.abs(2 * column - imageSize + 1);
    return 5 * aside <= 4 * row + 20 ? 96 + ((5 * column + 3 * row) % 160) : 0;
  });
}
