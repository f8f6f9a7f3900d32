import type { Segmentation } from '../../workers/vision/index.ts';

/** The outlines of what was found as an SVG to lay over a photo of `width` × `height` pixels. */
export function outlineSvg({ outlines }: Segmentation, width: number, height: number): Buffer {
  const point = ({ x, y }: { x: number; y: number }) => `${(x * width).toFixed(1)},${(y * height).toFixed(1)}`;
  const path = outlines.map((outline) => `M${outline.map(point).join(' ')}Z`).join('');
  const stroke = Math.max(1.5, Math.max(width, height) / 150);
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<path d="${path}" fill="none" stroke="#f0f" stroke-width="${stroke}"/></svg>`,
  );
}
