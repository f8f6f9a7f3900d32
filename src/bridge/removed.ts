import type { UndoToken } from '../domain/storage.ts';
import { text } from '../text/shell.ts';

/** What a person has deleted last. */
export interface Removed {
  /** Brings it back; null when it is gone for good. */
  token: UndoToken | null;
  /** For the person: what was deleted. */
  words: string;
}

/** @param what as in `One run` */
export function removed(what: string, token: UndoToken | null): Removed {
  return { token, words: token === null ? text.deletedForGood(what) : text.deleted(what) };
}
