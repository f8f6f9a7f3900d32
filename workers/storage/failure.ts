import { type ErrorCode, SelvedgeError } from '../../src/domain/errors.ts';

/** Exceptions of IndexedDB by name, where there is something particular that a person can do. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-outdated',
  // A store that this version reads is there in every database of its own or an older version.
  NotFoundError: 'storage-outdated',
  // Private windows, switched-off site data, opaque origins.
  SecurityError: 'storage-unavailable',
};

/** An exception of IndexedDB as an error of the table; an error that has a code already stays as it is. */
export function storageFailure(error: unknown): SelvedgeError {
  if (error instanceof SelvedgeError) return error;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const code = Object.hasOwn(CODES, name) ? CODES[name] : undefined;
  return new SelvedgeError(code ?? 'storage-failed', `${name}: ${message}`, { cause: error });
}
