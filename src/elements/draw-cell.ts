import type { TemplateResult } from 'lit';
import type { Shelved } from './shelves.ts';

/** How one picture stands in the grid. */
export interface CellPlace {
  /** Undefined until the photo is here. */
  url: string | undefined;
  selected: boolean;
  /** Whether Tab comes to it, and whether the keyboard is on it. */
  stop: boolean;
  current: boolean;
  position: number;
  count: number;
}

/** Draws one picture as an option with its id in `data-id`; another function where the same entry is to look otherwise. */
export type DrawCell<Entry extends Shelved = Shelved> = (entry: Entry, place: CellPlace) => TemplateResult;
