import { css } from 'lit';

/** Parts of a screen: panels, their headings, rows of buttons. */
export const panels = css`
  h2 {
    font-size: 1.25rem;
    font-weight: 680;
    letter-spacing: -0.01em;
    line-height: 1.3;
  }
  h3 {
    font-size: var(--text);
    font-weight: 650;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--gap);
    align-content: start;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    align-content: start;
    padding: var(--gap);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .soft {
    color: var(--ink-soft);
    font-size: 0.9375rem;
  }
  .small {
    font-size: var(--text-small);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr));
    gap: 0.625rem 1rem;
  }
  .figures dt {
    color: var(--ink-soft);
    font-size: var(--text-small);
  }
  .figures dd {
    font-size: 1.0625rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  /* A region that speaks has to be there before its words are; without them it takes no room. */
  .quiet {
    position: absolute;
  }
  details.panel {
    padding-block: 0.25rem;
  }
  details.panel[open] {
    padding-bottom: var(--gap);
  }
  details.panel:not([open]) {
    gap: 0;
  }
  details > summary {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    min-height: var(--touch);
    font-weight: 550;
    list-style: none;
    cursor: pointer;
    touch-action: manipulation;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    width: 0.4375rem;
    height: 0.4375rem;
    margin: 0 0.25rem;
    border: solid currentColor;
    border-width: 0;
    border-block-end-width: 2px;
    border-inline-end-width: 2px;
    transform: rotate(-45deg);
    transition: transform var(--quick);
  }
  details[open] > summary::before {
    transform: rotate(45deg);
  }
  details:not([open]) > summary:dir(rtl)::before {
    transform: rotate(45deg);
  }
  details[open] > summary:dir(rtl)::before {
    transform: rotate(-45deg);
  }
  button:disabled {
    cursor: default;
    opacity: 0.5;
  }
  a.link {
    color: var(--accent);
  }
  .row > a.link {
    display: inline-flex;
    align-items: center;
    min-height: var(--touch);
    padding: 0 0.375rem;
  }
`;

/** Labelled fields of a form, in as many columns as there is room for. */
export const fields = css`
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9rem), 1fr));
    gap: 0.75rem;
    align-items: end;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: 0.375rem;
    padding: 0;
    font-weight: 650;
  }
  label.field {
    display: grid;
    gap: 0.25rem;
    min-width: 0;
    font-size: var(--text-small);
  }
  input[type='text'],
  select {
    box-sizing: border-box;
    width: 100%;
    min-width: 0;
    min-height: var(--touch);
    padding: 0 0.625rem;
    border: 1px solid var(--line);
    border-radius: 0.5rem;
    background: var(--ground);
    color: var(--ink);
    font: inherit;
    font-size: var(--text);
    font-variant-numeric: tabular-nums;
  }
  .help {
    margin-top: 0.25rem;
    color: var(--ink-soft);
    font-size: var(--text-small);
    line-height: 1.35;
  }
  input:user-invalid {
    border-color: var(--caution);
  }
  label.tick {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: var(--touch);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  input[type='checkbox'],
  input[type='radio'] {
    width: 1.25rem;
    height: 1.25rem;
    flex: none;
    margin: 0;
    accent-color: var(--accent);
  }
`;

/** Tables of figures; one that is too wide scrolls by itself. */
export const tables = css`
  .scroll {
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-bottom: 0.375rem;
    color: var(--ink-soft);
    font-size: var(--text-small);
    text-align: start;
  }
  th,
  td {
    padding: 0.375rem 0.625rem 0.375rem 0;
    border-bottom: 1px solid var(--line);
    text-align: end;
    white-space: nowrap;
  }
  th {
    color: var(--ink-soft);
    font-size: var(--text-small);
    font-weight: 550;
  }
  th:first-child,
  td:first-child {
    text-align: start;
  }
  tbody th {
    color: var(--ink);
    font-size: inherit;
    text-align: start;
    white-space: normal;
  }
  th.left,
  td.left {
    text-align: start;
  }
  td.wrap {
    min-width: 9rem;
    max-width: 18rem;
    font-size: var(--text-small);
    white-space: normal;
  }
  tr.marked > * {
    font-weight: 650;
    color: var(--accent);
  }
`;
