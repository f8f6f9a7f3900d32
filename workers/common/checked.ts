import * as v from 'valibot';
import { SelvedgeError } from '../../src/domain/errors.ts';

/** @throws archive-contents */
export function readJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new SelvedgeError('archive-contents', `${name} is not JSON`, { cause: error });
  }
}

/** What `json` is by `shape`, without anything else in it. @throws archive-contents with the first field that is off */
export function checked<T>(shape: v.GenericSchema<unknown, T>, json: unknown, name: string): T {
  const result = v.safeParse(shape, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new SelvedgeError('archive-contents', `${name}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
}
