import { css } from 'lit';

/** What every element's shadow root starts from. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
  }
  /* Also where a rule of the element's own says how it is laid out. */
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  /* What is drawn is placed by pixels from the left, whichever way the page reads. */
  canvas {
    direction: ltr;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  h1,
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  svg.icon {
    width: 1.375rem;
    height: 1.375rem;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Buttons: plain, `primary` for the one thing to do next, `round` for an icon alone. */
export const buttons = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-width: var(--touch);
    min-height: var(--touch);
    padding: 0.375rem min(1.125rem, 4.6vw);
    border: 1px solid var(--line);
    border-radius: calc(var(--touch) / 2);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-weight: 550;
    line-height: 1.2;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    transition: background-color var(--quick), border-color var(--quick);
  }
  button:hover {
    border-color: var(--ink-soft);
  }
  button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  button.primary:hover {
    background: var(--accent-strong);
  }
  button.round {
    width: var(--touch);
    padding: 0;
    border-radius: 50%;
  }
  button[aria-pressed='true'] {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.7;
  }
`;
