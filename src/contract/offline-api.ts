/** What the page asks of the service worker; a message carries a port that the answer comes back on. */
export type OfflineRequest =
  /** Fetches the texts of the language that the page speaks, if they are not here, then answers with a `PrecacheStatus`. */
  | { ask: 'precache-status'; language: string }
  /** Fetches what is missing, then answers with a `PrecacheStatus`. */
  | { ask: 'precache-repair'; language: string }
  /** Makes a waiting version the active one. */
  | { ask: 'use-now' };

/** Files that the app needs without a network. */
export interface PrecacheStatus {
  total: number;
  missing: number;
}
