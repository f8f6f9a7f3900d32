const OPPOSITE: Record<string, string> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** The key that was pressed, as it would be where one reads from left to right: there the right arrow leads on. */
export function arrowKey({ key }: KeyboardEvent): string {
  return document.documentElement.dir === 'rtl' ? (OPPOSITE[key] ?? key) : key;
}
