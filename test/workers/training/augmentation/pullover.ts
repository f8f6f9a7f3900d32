const SIDE = 28;

/** A pullover as a shop shows it: sleeves hang beside the body, a dark line between. */
export function pullover({ gap = 0 } = {}): Uint8Array {
  const picture = new Uint8Array(SIDE * SIDE);
  for (let row = 0; row < SIDE; row++) {
    const shoulders = row < 8;
    const line = (column: number) => !shoulders && (column === 9 || column === 18);
    for (let column = 5; column < 23; column++) picture[row * SIDE + column] = line(column) ? gap : 180;
  }
  return picture;
}
