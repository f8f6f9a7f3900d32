/** Draws the example pictures: each garment on plain linen, under soft light. Writes public/examples/*.webp. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { GARMENTS } from './garments.ts';

const SIDE = 640;
/** The garment's square of 400 takes this fraction of the picture. */
const SHARE = 0.78;

/** Linen: pale threads over and under, with a little unevenness of its own. */
function linen(): Buffer {
  const pixels = Buffer.alloc(SIDE * SIDE * 3);
  const random = mulberry32(28);
  const warp = Array.from({ length: SIDE }, () => random() - 0.5);
  const weft = Array.from({ length: SIDE }, () => random() - 0.5);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const over = ((x >> 1) + (y >> 1)) % 2 === 0 ? 2 : -2;
      const light = 6 * (1 - (x + y) / (2 * SIDE));
      const thread = over + 3 * warp[x]! + 3 * weft[y]! + light;
      const at = 3 * (y * SIDE + x);
      pixels[at] = 224 + thread;
      pixels[at + 1] = 219 + thread;
      pixels[at + 2] = 208 + thread;
    }
  }
  return pixels;
}

/** A small seeded generator (Tommy Ettinger's mulberry32), so that the same pictures come out every time. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function overlay(garment: string): Buffer {
  const scale = (SIDE * SHARE) / 400;
  const margin = (SIDE * (1 - SHARE)) / 2;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}">
    <filter id="shadow" x="-20%" y="-20%" width="140%" height="140%"><feDropShadow dx="2" dy="3" stdDeviation="4" flood-opacity=".22"/></filter>
    <g transform="translate(${margin} ${margin}) scale(${scale})" filter="url(#shadow)">${garment}</g></svg>`);
}

const folder = fileURLToPath(new URL('../../public/examples/', import.meta.url));
await mkdir(folder, { recursive: true });
const background = linen();
for (const [name, garment] of Object.entries(GARMENTS)) {
  await sharp(background, { raw: { width: SIDE, height: SIDE, channels: 3 } })
    .composite([{ input: overlay(garment) }])
    .webp({ quality: 72, effort: 6 })
    .toFile(`${folder}${name}.webp`);
}
console.log(`Drew ${Object.keys(GARMENTS).length} examples.`);
