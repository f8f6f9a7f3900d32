import type { Plugin } from 'vite';

/** Styles within a script: what stands between the backticks, which Lit's styles never nest. */
const STYLES = /\bcss`([^`]*)`/g;

/** Writes the styles of elements without comments and indentation, which are a part of every script that draws. */
export function shortStyles(): Plugin {
  return {
    name: 'short-styles',
    apply: 'build',
    transform: {
      filter: { id: /\.ts$/, code: /\bcss`/ },
      handler: (code) => ({
        code: code.replace(STYLES, (_, styles: string) => `css\`${shortened(styles)}\``),
        map: null,
      }),
    },
  };
}

/** The same rules in one line. */
export function shortened(styles: string): string {
  return styles
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim();
}
