/** What of the browser's small storage is used. */
export type LocalStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Browsers throw at the very name where a site may keep nothing. */
export function localStore(): LocalStore | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
