import { css } from 'lit';

/** What lies over a screen that takes files while one is dragged over it. */
export const drops = css`
  .drop {
    position: fixed;
    z-index: 3;
    inset: calc(var(--header) + 1rem) 1rem calc(var(--tabs) + 1rem);
    display: grid;
    place-content: center;
    border: 2px dashed var(--accent);
    border-radius: var(--radius);
    background: color-mix(in srgb, var(--surface) 92%, transparent);
    font-weight: 600;
    pointer-events: none;
  }
`;
