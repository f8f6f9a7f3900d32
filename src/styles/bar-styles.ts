import { css } from 'lit';

/** A bar that lies over every screen, above the tabs; its own `div` is what is seen of it. */
export const bars = css`
  :host {
    position: fixed;
    z-index: 3;
    inset: auto 0.75rem calc(0.75rem + var(--tabs) + env(safe-area-inset-bottom));
    max-width: 30rem;
    margin: 0 auto;
  }
  div {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
`;
