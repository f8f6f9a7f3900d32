export type ScreenName = 'classify' | 'pile' | 'samples' | 'train' | 'evaluate' | 'models' | 'storage';

/** A place in the app, as the address after `#` says it: `#/train/runs?…`. */
export interface Route {
  screen: ScreenName;
  /** A part of the screen; empty for its first. */
  section: string;
  query: URLSearchParams;
}
