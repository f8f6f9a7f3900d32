import { quoted, refused } from './refused.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws model-refused when it is none */
export function recordOf(value: unknown, what: string): JsonRecord {
  if (isRecord(value)) return value;
  throw refused(`Its ${what} cannot be read; export the model again`);
}

/** @throws model-refused when it is no list */
export function entriesOf(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw refused(`Its ${what} cannot be read; export the model again`);
}

/** @throws model-refused when the file is no JSON */
export function parseJson(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw refused(`${quoted(file)} is no JSON, or not copied to its end; copy it again`, error);
  }
}
