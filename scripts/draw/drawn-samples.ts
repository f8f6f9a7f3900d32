import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { Random } from '../../workers/training/random.ts';
import { GARMENTS } from './garments.ts';

const WIDTH = 640;
const HEIGHT = 480;

/** A knitted hat, which is none of the ten classes. */
const hat = `<path d="M78 262Q74 96 200 88 326 96 322 262Z" fill="#41597c"/>
  <path d="M128 258Q126 140 168 100M200 258V92M272 258Q274 140 232 100" fill="none" stroke="#0003" stroke-width="7"/>
  <rect x="62" y="244" width="276" height="70" rx="22" fill="#30435f"/>
  <path d="M90 250v58M118 248v62M146 246v66M174 246v68M202 246v68M230 246v68M258 246v66M286 248v62M312 250v58" stroke="#0003" stroke-width="5"/>
  <circle cx="200" cy="76" r="34" fill="#d9cfbd"/>`;

/** What is in the wardrobe, by class: those of the model, and one of a person's own. */
const PIECES: Record<string, string> = {
  Bag: GARMENTS.bag!,
  Dress: GARMENTS.dress!,
  Hat: hat,
  Sneaker: GARMENTS.sneaker!,
  Trouser: GARMENTS.trouser!,
};

const FLOORS = ['#e4ddd0', '#d8d4cf', '#c9b79c', '#dfe3e6'];

/** With this seed no two photos of different classes are nearly the same. */
const SEED = 0;

/** Writes `each` drawn photos of every class into a folder of its own in `folder`: other colours, floors and angles. */
export async function drawWardrobe(folder: string, each: number): Promise<void> {
  for (const [at, [label, garment]] of Object.entries(PIECES).entries()) {
    await mkdir(join(folder, label), { recursive: true });
    for (let photo = 0; photo < each; photo++) {
      await writeFile(join(folder, label, `${photo + 1}.jpg`), await snapshot(garment, Random.of(SEED, at, photo)));
    }
  }
}

/** One photo: the garment, in a colour of its own, on a floor, its shadow beside it, in a light that falls off. */
async function snapshot(garment: string, random: Random): Promise<Buffer> {
  const between = (low: number, high: number) => random.between(low, high).toFixed(2);
  const floor = FLOORS[random.integer(FLOORS.length)]!;
  const place = `translate(${between(270, 370)} ${between(220, 260)}) rotate(${between(-22, 22)})`;
  const size = `scale(${between(0.7, 0.95)} ${between(0.8, 1)}) translate(-200 -200)`;
  const room = sharp(
    picture(`<radialGradient id="light" cx="${between(0.2, 0.8)}" cy="${between(0.2, 0.8)}" r=".9">
      <stop offset="0" stop-color="#fff" stop-opacity=".25"/><stop offset="1" stop-color="#000" stop-opacity=".14"/></radialGradient>
      <rect width="100%" height="100%" fill="${floor}"/><rect width="100%" height="100%" fill="url(#light)"/>`),
  );
  const piece = sharp(
    picture(`<filter id="shadow"><feDropShadow dx="3" dy="5" stdDeviation="5" flood-opacity=".25"/></filter>
      <g transform="${place} ${size}" filter="url(#shadow)">${garment}</g>`),
  );
  const coloured = await piece
    .modulate({ hue: random.integer(360), brightness: random.between(0.8, 1.3) })
    .png()
    .toBuffer();
  return room
    .composite([{ input: coloured }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

const picture = (content: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${content}</svg>`);
