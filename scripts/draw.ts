/** Draws every picture of the app itself: the icon in its sizes and the examples. */
await import('./draw/icons.ts');
await import('./draw/examples.ts');

export {};
