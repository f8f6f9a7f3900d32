/**
 * Closed outlines as an SVG path, their corners rounded: a curve from the middle of each side to that of the next.
 * @param outlines x, y, x, y … in fractions of a frame of `width` × `height`
 */
export function outlinePath(outlines: readonly Float32Array[], width: number, height: number): string {
  return outlines.map((outline) => closedCurve(outline, width, height)).join('');
}

function closedCurve(outline: Float32Array, width: number, height: number): string {
  const count = outline.length / 2;
  if (count < 3) return '';
  const at = (k: number): [number, number] => {
    const corner = (k % count) * 2;
    return [outline[corner]! * width, outline[corner + 1]! * height];
  };
  const middle = (k: number) => {
    const [[ax, ay], [bx, by]] = [at(k), at(k + 1)];
    return `${round((ax + bx) / 2)} ${round((ay + by) / 2)}`;
  };
  let path = `M${middle(0)}`;
  for (let k = 1; k <= count; k++) path += `Q${at(k).map(round).join(' ')} ${middle(k)}`;
  return `${path}Z`;
}

/** A tenth of a pixel of the frame is finer than a screen shows. */
const round = (value: number) => Math.round(value * 10) / 10;
