/** Garments as SVG on a square of 400, seen as in a catalogue: clothes from the front, shoes from the side, toe left. */

/** A gradient across the garment, so that it looks round; `id` is used by the shapes. */
function cloth(id: string, colour: string, dark: string, direction = 'x2="1" y2="0"'): string {
  return `<linearGradient id="${id}" ${direction}><stop offset="0" stop-color="${dark}"/>
    <stop offset=".22" stop-color="${colour}"/><stop offset=".5" stop-color="${colour}"/>
    <stop offset=".62" stop-color="${dark}" stop-opacity=".93"/><stop offset=".74" stop-color="${colour}"/>
    <stop offset="1" stop-color="${dark}"/></linearGradient>`;
}

const seam = (d: string, colour = '#0004', width = 2) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const stitch = (d: string, colour: string) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="1.6" stroke-dasharray="5 3.500"/>`;
const shape = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;

/** Fine vertical ribs between two heights, as cuffs and hems of knitwear have. */
function ribs(left: number, right: number, top: number, bottom: number): string {
  let d = '';
  for (let x = left; x <= right; x += 5) d += `M${x} ${top}V${bottom}`;
  return seam(d, '#0003', 1.4);
}

const tShirt = `<defs>${cloth('a', '#3f74b5', '#2f5b92')}</defs>
  ${shape('M150 62Q200 84 250 62L292 78Q322 92 346 128L378 196 318 222 300 184Q296 262 302 356 200 366 98 356 104 262 100 184L82 222 22 196 54 128Q78 92 108 78Z', 'url(#a)')}
  ${seam('M150 62Q200 112 250 62', '#274b78', 9)}
  ${shape('M150 62Q200 54 250 62 200 108 150 62Z', '#25466f')}
  ${seam('M300 184Q292 140 300 92M100 184Q108 140 100 92M26 187l58 25M374 187l-58 25M98 345Q200 355 302 345')}
  ${seam('M140 250q16 40 8 84M262 230q-14 50-4 100M186 300q6 24 0 46', '#0002', 7)}`;

const trouser = `<defs>${cloth('a', '#4b4f58', '#34373e')}</defs>
  ${shape('M146 32H254L262 78Q272 220 266 374H212L201 150 188 374H134Q128 220 138 78Z', 'url(#a)')}
  ${seam('M146 32H254M144 48H256', '#0006', 2.5)}
  ${seam('M201 48Q203 108 201 150M201 112q14-4 15-62M152 50q2 26-13 34M248 50q-2 26 13 34')}
  ${seam('M164 110Q158 240 160 370M238 110Q244 240 241 370', '#fff2', 2.5)}
  ${seam('M201 150L212 374M201 150L188 374', '#0007', 3)}
  <path d="M158 30v20M242 30v20M184 30v20M218 30v20" stroke="#2b2e34" stroke-width="5"/>
  <circle cx="203" cy="40" r="3.500" fill="#c9a86a"/>`;

const pullover = `<defs>${cloth('a', '#9a4a3c', '#7a382d')}${cloth('b', '#8d4236', '#6f3228')}</defs>
  ${shape('M112 74Q74 90 64 140L34 330Q33 342 44 345L78 348Q86 347 88 338L116 176Z', 'url(#b)')}
  ${shape('M288 74Q326 90 336 140L366 330Q367 342 356 345L322 348Q314 347 312 338L284 176Z', 'url(#b)')}
  ${shape('M158 54Q200 66 242 54L292 74Q300 150 294 230L298 362Q200 372 102 362L106 230Q100 150 108 74Z', 'url(#a)')}
  ${seam('M157 55Q200 100 243 55', '#6a2f25', 13)}
  ${shape('M158 55Q200 48 242 55 200 96 158 55Z', '#57261e')}
  ${seam('M292 78Q280 130 287 190M108 78Q120 130 113 190M102 338Q200 348 298 338M37 318l53 7M363 318l-53 7')}
  ${ribs(107, 294, 342, 362)}${ribs(40, 84, 326, 342)}${ribs(318, 362, 326, 342)}
  ${seam('M150 210q14 50 4 110M254 190q-14 60-4 120M200 240q8 40 0 90', '#0002', 7)}`;

const dress = `<defs>${cloth('a', '#2f7d6d', '#226053')}</defs>
  ${shape('M164 26L178 26Q182 66 201 70 220 66 223 26L238 26Q238 70 252 92 246 132 238 158 262 250 282 366 200 384 120 366 140 250 164 158 156 132 150 92 164 70 164 26Z', 'url(#a)')}
  ${seam('M164 158Q201 168 238 158M178 26Q182 66 201 70 220 66 223 26')}
  ${seam('M184 172Q168 270 156 370M201 172Q202 270 201 376M218 172Q234 270 246 370', '#0003', 5)}
  ${stitch('M122 358Q200 375 280 358', '#bfe3da')}
  ${seam('M176 98q8 34 4 56M226 98q-8 34-4 56', '#0002', 4)}`;

const sneaker = `<defs>${cloth('a', '#44546a', '#334052', 'x2="0" y2="1"')}</defs>
  ${shape('M26 262Q26 232 70 220 120 208 162 166 178 148 204 158 238 172 276 162 300 154 322 144 342 138 352 154 366 184 370 222 376 246 374 264Z', 'url(#a)')}
  ${shape('M22 258Q200 270 376 256 386 262 384 282 382 300 364 302 200 310 46 302 18 296 22 258Z', '#8f8a80')}
  ${seam('M24 280Q200 292 383 279', '#6f6a61', 2.5)}
  ${seam('M74 258Q70 230 106 212M304 258Q300 210 322 146M164 166Q196 200 286 178', '#0006', 2.5)}
  ${seam('M190 150l-17 30M170 166l-18 28M150 184l-18 26M130 199l-14 22', '#8c99ab', 5)}
  ${shape('M172 250Q222 238 292 194L297 204Q242 250 214 255Z', '#65758c')}
  ${seam('M206 160Q250 180 306 154', '#222b38', 6)}`;

const ankleBoot = `<defs>${cloth('a', '#7b4f2e', '#573620')}</defs>
  ${shape('M214 54Q280 64 346 52 350 140 344 206 352 262 350 312L256 316Q180 322 96 320 46 320 40 300 40 262 90 250 156 238 196 206 218 176 214 54Z', 'url(#a)')}
  ${shape('M36 298Q44 316 100 316L254 312 352 306V326L262 332Q180 338 60 334 34 328 36 298Z', '#2d2119')}
  ${shape('M276 324L352 320 354 362 282 364Z', '#231a14')}
  ${seam('M196 206Q250 236 346 216M214 74Q280 84 347 72', '#0006', 2.5)}
  ${shape('M252 66L284 68 292 186 262 190Z', '#3b2818')}
  ${stitch('M246 66L256 196M290 66L298 190', '#d9b48c')}
  ${seam('M96 318Q92 276 128 246', '#0005', 2.5)}
  <path d="M318 54q12-26 20 0" fill="none" stroke="#3b2818" stroke-width="6"/>`;

const bag = `<defs>${cloth('a', '#8a2f44', '#6a2234', 'x2="0" y2="1"')}</defs>
  <path d="M128 168C128 60 160 44 200 44S272 60 272 168" fill="none" stroke="#5c1d2d" stroke-width="15"/>
  <path d="M128 168C128 60 160 44 200 44S272 60 272 168" fill="none" stroke="#a0475b" stroke-width="4"/>
  ${shape('M66 156Q200 146 334 156 350 158 352 176L362 330Q362 350 342 352 200 360 58 352 38 350 38 330L48 176Q50 158 66 156Z', 'url(#a)')}
  ${shape('M60 158Q200 148 340 158L346 232Q200 268 54 232Z', '#7a2a3d')}
  ${stitch('M62 226Q200 258 338 226', '#e2b3bd')}${stitch('M50 338Q200 348 350 338', '#e2b3bd')}
  <rect x="184" y="230" width="32" height="34" rx="5" fill="#d8b46a"/><rect x="194" y="240" width="12" height="14" rx="3" fill="#6a2234"/>
  <circle cx="128" cy="172" r="9" fill="#d8b46a"/><circle cx="272" cy="172" r="9" fill="#d8b46a"/>`;

const sandal = `<defs>${cloth('a', '#5a3d2b', '#422b1e', 'x2="0" y2="1"')}</defs>
  ${shape('M26 292Q30 278 76 278 150 278 206 240 262 200 330 196 366 198 372 212L376 306 344 308 334 246Q280 250 236 284 200 308 130 312 40 314 26 292Z', 'url(#a)')}
  ${seam('M78 284Q84 236 124 232 150 236 164 268', '#33211a', 19)}
  ${seam('M112 284Q122 252 150 252', '#8a6146', 5)}
  ${seam('M334 206Q344 160 338 124', '#33211a', 15)}
  ${seam('M338 130Q286 148 252 126 258 168 236 226', '#33211a', 13)}
  ${seam('M30 290Q150 300 206 262 266 214 330 208', '#c79d78', 3.5)}
  <circle cx="270" cy="139" r="7" fill="#d8b46a"/>`;

/** By the name of the picture file. */
export const GARMENTS: Record<string, string> = {
  't-shirt': tShirt,
  trouser,
  pullover,
  dress,
  sneaker,
  'ankle-boot': ankleBoot,
  bag,
  sandal,
};
