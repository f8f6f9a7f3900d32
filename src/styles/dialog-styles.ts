import { css } from 'lit';

/** A question over the screen: at the thumb on a phone, in the middle of a wide screen. */
export const dialogs = css`
  dialog {
    width: min(100%, 30rem);
    max-width: none;
    max-height: min(85svh, 40rem);
    margin: auto auto 0;
    padding: var(--gap) var(--gap) calc(var(--gap) + env(safe-area-inset-bottom));
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--line);
    border-radius: var(--radius) var(--radius) 0 0;
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  @media (min-width: 40rem) {
    dialog {
      margin: auto;
      padding-bottom: var(--gap);
      border-radius: var(--radius);
    }
  }
  dialog form,
  dialog .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }
  dialog h2 {
    font-size: 1.125rem;
    font-weight: 650;
  }
`;
