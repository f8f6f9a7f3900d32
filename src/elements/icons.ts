import { html, svg, type TemplateResult } from 'lit';

/** Icons drawn for the project on a grid of 24, in lines of the text's colour; each has a word beside it or a label. */
const PATHS = {
  camera: svg`<path d="M3.5 8.5a2 2 0 0 1 2-2h2L9 4.5h6l1.5 2h2a2 2 0 0 1 2 2v8.5a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2z"/><circle cx="12" cy="12.5" r="3.5"/>`,
  picture: svg`<rect x="3.5" y="4.5" width="17" height="15" rx="2"/><circle cx="8.5" cy="9.5" r="1.5"/><path d="m4 17 5-4.5 3.5 3 3-2.5 4.5 4"/>`,
  turn: svg`<path d="M4.5 10a8 8 0 0 1 14-2.5M19.5 14a8 8 0 0 1-14 2.5"/><path d="M18.5 3.5v4h-4M5.5 20.5v-4h4"/>`,
  torch: svg`<path d="M13 3 6 13.5h5L10.5 21 18 10.5h-5z"/>`,
  pause: svg`<path d="M9 5.5v13M15 5.5v13"/>`,
  play: svg`<path d="M8 5.5v13l10.5-6.5z"/>`,
  close: svg`<path d="m6.5 6.5 11 11m0-11-11 11"/>`,
  curve: svg`<path d="M4 4.5v15h16M7 9c2 6 6 7.500 12.500 7.500"/>`,
  measure: svg`<rect x="4" y="4" width="16" height="16" rx="2"/><path d="M4 12h16M12 4v16M6.500 8l1.500 1.500 2-3"/>`,
  stack: svg`<path d="m12 4 8.500 4.500L12 13 3.500 8.500zM3.500 12.500 12 17l8.500-4.500M3.500 16.500 12 21l8.500-4.500"/>`,
  hanger: svg`<path d="M10 6.500a2 2 0 1 1 2 2v1.500m0 0 8 5.500a1 1 0 0 1-.5 1.800h-15a1 1 0 0 1-.5-1.800z"/>`,
  globe: svg`<circle cx="12" cy="12" r="8.500"/><path d="M3.500 12h17M12 3.500c-5 5.500-5 11.500 0 17c5-5.500 5-11.500 0-17z"/>`,
  chevron: svg`<path d="m7 10 5 5 5-5"/>`,
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${PATHS[name]}</svg>`;
}
