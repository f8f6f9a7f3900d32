/** Draws the app's icon, the edge of a bolt of denim with its stitched selvedge, in every size that is asked for. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** A square of 512. `inset` keeps the drawing inside the safe zone of maskable icons; `radius` rounds the tile. */
function drawIcon({ radius, inset }: { radius: number; inset: number }): string {
  const twill = Array.from({ length: 36 }, (_, i) => `M${-512 + i * 32} 560L${48 + i * 32} -48`).join('');
  const edge = 330 - inset;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
<title>Selvedge</title>
<clipPath id="tile"><rect width="512" height="512" rx="${radius}"/></clipPath>
<g clip-path="url(#tile)">
<rect width="512" height="512" fill="#27489c"/>
<path d="${twill}" fill="none" stroke="#3c60ba" stroke-width="7"/>
<rect x="${edge}" width="512" height="512" fill="#f6f4ee"/>
<path d="M${edge} 0V512" stroke="#1d377b" stroke-width="10"/>
<path d="M${edge + 56} 18V512" stroke="#c8402f" stroke-width="22" stroke-linecap="round" stroke-dasharray="46 38"/>
<path d="M${edge - 44} -6V512" stroke="#e9c176" stroke-width="12" stroke-linecap="round" stroke-dasharray="34 26"/>
</g>
</svg>
`;
}

const folder = fileURLToPath(new URL('../../public/icons/', import.meta.url));
await mkdir(folder, { recursive: true });
const tile = drawIcon({ radius: 104, inset: 0 });
const full = drawIcon({ radius: 0, inset: 0 });
const maskable = drawIcon({ radius: 0, inset: 34 });
const png = (svg: string, size: number, name: string) =>
  sharp(Buffer.from(svg), { density: 144 }).resize(size).png({ palette: true }).toFile(`${folder}${name}.png`);

await writeFile(`${folder}icon.svg`, tile);
await png(tile, 192, 'icon-192');
await png(tile, 512, 'icon-512');
await png(maskable, 512, 'icon-maskable-512');
// iOS rounds the corners itself and shows transparent ones black.
await png(full, 180, 'apple-touch-icon');
