import { SelvedgeError } from '../../src/domain/errors.ts';

/**
 * Lower-case hex SHA-256 of the bytes, by WebCrypto.
 * @throws insecure-context where a page has no WebCrypto: over plain http from another machine
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) throw new SelvedgeError('insecure-context', 'WebCrypto is absent outside secure contexts');
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
