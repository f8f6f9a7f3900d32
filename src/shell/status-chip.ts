import { css } from 'lit';

/** A button in the header that opens details, and the panel that it opens. */
export const chips = css`
  button.chip {
    min-width: var(--chip-width, 7.75rem);
    gap: 0.4375rem;
    padding: 0 var(--chip-padding, 0.625rem);
    border-color: transparent;
    background: none;
    font-size: var(--text-small);
    font-weight: 500;
    text-align: start;
    white-space: var(--chip-wrap, nowrap);
  }
  button.chip:hover {
    border-color: var(--line);
  }
  .dot {
    width: 0.5625rem;
    height: 0.5625rem;
    flex: none;
    border: 2px solid var(--ink-soft);
    border-radius: 50%;
  }
  .dot.good {
    border-color: var(--good);
    background: var(--good);
  }
  .dot.caution {
    border-color: var(--caution);
    background: var(--caution);
  }
  [popover] {
    position: fixed;
    inset: calc(var(--header) + env(safe-area-inset-top) + 0.25rem) auto auto;
    inset-inline-end: max(0.75rem, calc(50% - 39.25rem));
    width: min(23rem, calc(100% - 1.5rem));
    margin: 0;
    padding: var(--gap);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow);
    font-size: 0.9375rem;
  }
  [popover] > * + * {
    margin-top: 0.75rem;
  }
  [popover] h2 {
    font-size: var(--text);
    font-weight: 650;
  }
  [popover] h3 {
    font-size: var(--text-small);
    font-weight: 650;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.25rem 0.875rem;
  }
  dt {
    color: var(--ink-soft);
  }
  dd {
    overflow-wrap: anywhere;
  }
`;
