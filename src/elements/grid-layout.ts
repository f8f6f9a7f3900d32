/** Where the pictures of a grid lie, in pixels; a class is a heading with rows of pictures under it. */
export interface GridLayout {
  columns: number;
  /** Side of a picture. */
  cell: number;
  /** From the top of one row to the next. */
  row: number;
  sections: readonly SectionPlace[];
  height: number;
}

export interface SectionPlace {
  top: number;
  /** Heading included. */
  height: number;
  rows: number;
}

/** Rows of a section, `last` not included. */
export interface RowRange {
  first: number;
  last: number;
}

export const GAP = 8;
/** One line of words under each picture. */
export const CAPTION = 24;
export const HEADING = 52;
/** Below each section. */
const SPACE = 20;

/** Pictures are at least so wide; three stand beside each other on a phone. */
const NARROW = 104;
const WIDE = 132;
const WIDE_FROM = 600;

/**
 * @param counts pictures of each section
 * @param width of the grid, in pixels
 */
export function layOut(counts: readonly number[], width: number): GridLayout {
  const least = width < WIDE_FROM ? NARROW : WIDE;
  const columns = Math.max(2, Math.floor((width + GAP) / (least + GAP)));
  const cell = Math.max(1, (width - (columns - 1) * GAP) / columns);
  const row = cell + CAPTION + GAP;
  let top = 0;
  const sections = counts.map((count): SectionPlace => {
    const rows = Math.ceil(count / columns);
    const height = HEADING + rows * row + SPACE;
    const place = { top, height, rows };
    top += height;
    return place;
  });
  return { columns, cell, row, sections, height: top };
}

/** The rows of a section that lie at least in part between `from` and `to`, pixels below the top of the grid. */
export function rowsBetween({ row }: GridLayout, { top, rows }: SectionPlace, from: number, to: number): RowRange {
  const start = top + HEADING;
  const first = Math.min(rows, Math.max(0, Math.floor((from - start) / row)));
  const last = Math.min(rows, Math.max(first, Math.ceil((to - start) / row)));
  return { first, last };
}

/** Top and bottom of the picture at `index` of a section, pixels below the top of the grid. */
export function placeOf(layout: GridLayout, section: number, index: number): { top: number; bottom: number } {
  const top = layout.sections[section]!.top + HEADING + Math.floor(index / layout.columns) * layout.row;
  return { top, bottom: top + layout.row };
}
