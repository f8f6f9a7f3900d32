import type { Sighting } from '../../workers/vision/index.ts';

/** The outline of what was found as an SVG to lay over a photo of `width` × `height` pixels. */
export function outlineSvg({ outline }: Sighting, width: number, height: number): Buffer {
  const points = outline.map(({ x, y }) => `${(x * width).toFixed(1)},${(y * height).toFixed(1)}`).join(' ');
  const stroke = Math.max(1.5, Math.max(width, height) / 150);
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<polygon points="${points}" fill="none" stroke="#f0f" stroke-width="${stroke}"/></svg>`,
  );
}
