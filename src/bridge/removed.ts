import type { UndoToken } from '../domain/storage.ts';

/** What a person has deleted last. */
export interface Removed {
  /** Brings it back; null when it is gone for good. */
  token: UndoToken | null;
  /** For the person: what was deleted. */
  words: string;
}

/** @param what as in `One run` */
export function removed(what: string, token: UndoToken | null): Removed {
  const forGood = ' for good: there is no room on this device to have it back';
  return { token, words: `${what} deleted${token === null ? forGood : ''}.` };
}
