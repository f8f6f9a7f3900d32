import sharp, { type Sharp } from 'sharp';

const svg = (width: number, height: number, content: string): Sharp =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${content}</svg>`,
    ),
  );

/** A face before a wall, drawn. */
function face(skin: string, hair: string, wall: string): Sharp {
  return svg(
    640,
    480,
    `<rect width="640" height="480" fill="${wall}"/>
    <path d="M120 480 Q140 390 260 370 H380 Q500 390 520 480 Z" fill="#4a5a70"/>
    <rect x="280" y="320" width="80" height="80" fill="${skin}"/>
    <ellipse cx="320" cy="190" rx="125" ry="150" fill="${hair}"/>
    <ellipse cx="320" cy="225" rx="100" ry="135" fill="${skin}"/>
    <ellipse cx="280" cy="205" rx="18" ry="10" fill="#fff"/><circle cx="280" cy="205" r="8" fill="#321"/>
    <ellipse cx="360" cy="205" rx="18" ry="10" fill="#fff"/><circle cx="360" cy="205" r="8" fill="#321"/>
    <path d="M318 215 L308 265 H332" fill="none" stroke="#0004" stroke-width="5"/>
    <path d="M280 305 Q320 330 360 305" fill="none" stroke="#a33" stroke-width="10"/>`,
  );
}

/** A room with a window, shelves, a table with chairs and a lamp, drawn. */
function room(wall: string, floor: string, wood: string): Sharp {
  const books = Array.from({ length: 16 }, (_, k) => {
    const colour = ['#a33', '#357', '#583', '#ca6', '#648'][k % 5]!;
    return `<rect x="${412 + 12 * k}" y="${110 + 80 * (k % 3)}" width="11" height="48" fill="${colour}"/>`;
  });
  return svg(
    640,
    480,
    `<rect width="640" height="320" fill="${wall}"/><rect y="320" width="640" height="160" fill="${floor}"/>
    <rect x="50" y="50" width="140" height="150" fill="#bfe0f5" stroke="#fff" stroke-width="10"/>
    <path d="M120 50 V200 M50 125 H190" stroke="#fff" stroke-width="6"/>
    <path d="M400 90 H620 V340 H400 Z M400 165 H620 M400 245 H620" fill="none" stroke="${wood}" stroke-width="10"/>
    ${books.join('')}
    <path d="M150 300 H380 M165 300 V420 M365 300 V420" stroke="${wood}" stroke-width="12" fill="none"/>
    <path d="M100 240 V420 M100 330 H150 V420" stroke="${wood}" stroke-width="9" fill="none"/>
    <path d="M265 0 V120 M230 170 L300 170 L285 120 H245 Z" stroke="#444" stroke-width="4" fill="#fd8"/>`,
  );
}

const SKINS = ['#f1c9a5', '#c68a5e', '#8a5a3b', '#5b3a26'];
const HAIRS = ['#2b1d12', '#a06a2c', '#ddd2c0', '#1a1a1a'];
const WALLS = ['#e8e4da', '#7d8c99', '#c9b08a', '#3b4048'];
const FLOORS = ['#9a7b52', '#5c4a38', '#b7b3aa', '#2f2f35'];
const WOODS = ['#6b4a2b', '#2e2a28', '#c9a26b', '#efe9df'];

const everyPair = <T>(make: (first: number, second: number) => T): T[] =>
  [0, 1, 2, 3].flatMap((first) => [0, 1, 2, 3].map((second) => make(first, second)));

/** Sixteen faces, each in other colours. */
export const faces = (): Sharp[] => everyPair((k, j) => face(SKINS[j]!, HAIRS[(j + k) % 4]!, WALLS[k]!));

/** Sixteen rooms, each in other colours. */
export const rooms = (): Sharp[] => everyPair((k, j) => room(WALLS[k]!, FLOORS[j]!, WOODS[(j + k) % 4]!));
