/** An element by a CSS selector, through shadow roots, and by a pattern that its accessible name or its text matches. */
export interface Target {
  css: string;
  name?: RegExp;
}

export type Key = 'Enter' | 'Escape' | 'Tab' | 'ArrowRight';

/** What the journey asks of a browser: as little as each engine can be told to do. */
export interface Driver {
  /** As in `Firefox 153.8.0`. */
  readonly version: string;
  /** Where the browser puts what is downloaded. */
  readonly downloads: string;
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /**
   * Runs an expression in the page and waits for its value, which is JSON.
   * @throws Error with the words of the one that was thrown there
   */
  evaluate<T>(script: string): Promise<T>;
  /** Clicks the first such element that is shown. @throws Error when none can be clicked yet */
  click(target: Target): Promise<void>;
  /** Types into it. @throws as `click` */
  type(target: Target, text: string): Promise<void>;
  /** Presses a key where the focus is. */
  press(key: Key): Promise<void>;
  /** Chooses files, by their paths, in a file input. */
  choose(target: Target, files: readonly string[]): Promise<void>;
  /** The window's content as a PNG. */
  screenshot(): Promise<Buffer>;
  /** Closes what is open and opens a blank page again, with all that was stored. */
  restart(): Promise<void>;
  close(): Promise<void>;
}
