import { css } from 'lit';
import { CAPTION } from './grid-layout.ts';

/** The pictures of the grid; no element of their own, because hundreds come and go while it scrolls. */
export const cellStyles = css`
  .cell {
    position: relative;
    display: flex;
    flex-direction: column;
    border-radius: 0.5rem;
    cursor: pointer;
    user-select: none;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
    -webkit-touch-callout: none;
    contain: layout style;
  }
  .photo {
    flex: 1;
    min-height: 0;
    overflow: hidden;
    border-radius: 0.5rem;
    background: var(--stage);
  }
  .photo img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .cell[aria-selected='true'] .photo {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
  }
  .cell[aria-selected='true'] .photo img {
    opacity: 0.8;
  }
  .thought {
    height: ${CAPTION}px;
    overflow: hidden;
    color: var(--ink-soft);
    font-size: 0.75rem;
    line-height: ${CAPTION}px;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .thought.wrong {
    color: var(--caution);
  }
  .tick,
  .mark {
    position: absolute;
    top: 0.375rem;
    display: grid;
    place-content: center;
    width: 1.5rem;
    height: 1.5rem;
    border-radius: 50%;
    background: var(--surface);
    color: var(--ink);
    font-size: 0.9375rem;
    font-weight: 700;
    line-height: 1;
  }
  .tick {
    inset-inline-start: 0.375rem;
    border: 2px solid var(--line);
    color: transparent;
    visibility: hidden;
  }
  /* As large as what a finger needs. */
  .tick::after {
    content: '';
    position: absolute;
    inset: -0.75rem;
  }
  .selecting .tick {
    visibility: visible;
  }
  @media (hover: hover) {
    .cell:hover .tick {
      visibility: visible;
    }
  }
  .cell[aria-selected='true'] .tick {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    visibility: visible;
  }
  .near {
    inset-inline-end: 0.375rem;
  }
  .doubt {
    inset-inline-end: 0.375rem;
    color: var(--caution);
  }
  .doubt + .near {
    inset-inline-end: 2.125rem;
  }
`;
