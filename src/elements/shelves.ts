/** What a grid shows of a picture is drawn elsewhere; here it is known by its id alone. */
export interface Shelved {
  id: string;
}

/** A class, or another heading, and its pictures in the order in which they are shown. */
export interface Shelf<Entry extends Shelved = Shelved> {
  label: string;
  entries: readonly Entry[];
}

/** The ids from one picture to another in the order of the shelves, both included; `to` alone when `from` is gone. */
export function idsBetween(shelves: readonly Shelf[], from: string | undefined, to: string): string[] {
  const ids = shelves.flatMap(({ entries }) => entries.map(({ id }) => id));
  const end = ids.indexOf(to);
  const start = from === undefined ? end : ids.indexOf(from);
  if (start < 0 || end < 0) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** A place on the shelves. */
export interface ShelfPlace {
  shelf: number;
  index: number;
}

export function findPlace(shelves: readonly Shelf[], id: string): ShelfPlace | undefined {
  for (const [shelf, { entries }] of shelves.entries()) {
    const index = entries.findIndex((entry) => entry.id === id);
    if (index >= 0) return { shelf, index };
  }
  return undefined;
}

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** Where a key leads from a picture; from one class into the next across its edge, and to the same place at the end. */
export function stepFrom(shelves: readonly Shelf[], columns: number, from: ShelfPlace, step: Step): ShelfPlace {
  const { shelf, index } = from;
  const count = shelves[shelf]?.entries.length ?? 0;
  const column = index % columns;
  const bottomRow = Math.floor((count - 1) / columns);
  switch (step) {
    case 'first':
      return { shelf, index: 0 };
    case 'last':
      return { shelf, index: count - 1 };
    case 'left':
      return index > 0 ? { shelf, index: index - 1 } : (neighbour(shelves, shelf, -1, (n) => n - 1) ?? from);
    case 'right':
      return index < count - 1 ? { shelf, index: index + 1 } : (neighbour(shelves, shelf, 1, () => 0) ?? from);
    case 'up':
      if (index >= columns) return { shelf, index: index - columns };
      return neighbour(shelves, shelf, -1, (n) => inRow(Math.floor((n - 1) / columns), n)) ?? from;
    case 'down':
      if (Math.floor(index / columns) < bottomRow) return { shelf, index: Math.min(count - 1, index + columns) };
      return neighbour(shelves, shelf, 1, (n) => inRow(0, n)) ?? from;
  }

  function inRow(row: number, n: number): number {
    return Math.min(n - 1, row * columns + column);
  }
}

/** The nearest shelf in this direction that holds anything. */
function neighbour(
  shelves: readonly Shelf[],
  from: number,
  direction: 1 | -1,
  place: (count: number) => number,
): ShelfPlace | undefined {
  for (let shelf = from + direction; shelf >= 0 && shelf < shelves.length; shelf += direction) {
    const count = shelves[shelf]!.entries.length;
    if (count > 0) return { shelf, index: place(count) };
  }
  return undefined;
}
