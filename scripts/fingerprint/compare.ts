import * as v from 'valibot';
import { CommandError } from '../support/command.ts';
import type { Fingerprint } from './digest.ts';

export type Verdict = 'same' | 'differs' | 'only before' | 'only here';

const Hashes = v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)));

/** What `npm run fingerprint` printed. @throws CommandError when it is something else */
export function parseFingerprint(text: string): Fingerprint {
  try {
    return v.parse(Hashes, JSON.parse(text));
  } catch (cause) {
    throw new CommandError(`npm run fingerprint printed no object of hashes: ${(cause as Error).message}`, { cause });
  }
}

/** What each name says of two revisions: those of the earlier one in its order, then what is new here. */
export function compareFingerprints(before: Fingerprint, here: Fingerprint): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const [name, hash] of Object.entries(before)) {
    const found = Object.hasOwn(here, name) ? here[name] : undefined;
    verdicts.set(name, found === undefined ? 'only before' : found === hash ? 'same' : 'differs');
  }
  for (const name of Object.keys(here)) if (!verdicts.has(name)) verdicts.set(name, 'only here');
  return verdicts;
}

/** Whether nothing differs of what both have. Two that have nothing in common prove nothing. */
export function provesSame(verdicts: ReadonlyMap<string, Verdict>): boolean {
  const found = [...verdicts.values()];
  return found.includes('same') && !found.includes('differs');
}
