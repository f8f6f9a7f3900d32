import type { Draw } from './random.ts';

/** Something of the app that takes in what it did not make. */
export interface Importer {
  name: string;
  /** Something whole or hostile for `read`, which follows from `draw` alone. */
  make(draw: Draw): Promise<unknown> | unknown;
  /**
   * Reads it as the app does, and checks what the app relies on of what it took in. To throw an error without a code is a
   * crash.
   * @param keep is told of everything that the app would keep; it may be told of nothing by what then throws
   */
  read(made: unknown, keep: (thing: unknown) => void): Promise<void>;
  /** Bytes that one case may take beyond what there was before it. */
  mostBytes?: number;
  /** How many of the cases it gets, beside others' 1: what takes longer gets fewer. */
  weight?: number;
}

/** Types `make` and `read` of one by what is made. */
export function importer<T>(
  one: Omit<Importer, 'make' | 'read'> & {
    make(draw: Draw): Promise<T> | T;
    read(made: T, keep: (thing: unknown) => void): Promise<unknown> | unknown;
  },
): Importer {
  return {
    ...one,
    read: async (made, keep) => {
      await one.read(made as T, keep);
    },
  };
}
