import { css } from 'lit';
import { beside, flat } from '../styles/shapes.ts';

/**
 * Upright, the picture fills the screen and the rest lies over its lower part; otherwise the rest stands at its side. The
 * shutter is at the lower edge of either, so that nothing that comes or goes can move it.
 */
export const classifyLayout = css`
  :host {
    display: grid;
  }
  .screen {
    display: grid;
    grid-template: minmax(11rem, 1fr) auto / minmax(0, 1fr);
  }
  .look {
    display: grid;
    grid-area: 1 / 1 / 3;
    grid-template: subgrid / minmax(0, 1fr);
  }
  view-finder {
    grid-area: 1 / 1 / 3;
    min-height: 0;
  }
  start-view,
  camera-tools,
  .edge {
    position: relative;
  }
  start-view {
    grid-area: 1 / 1;
  }
  camera-tools {
    grid-area: 1 / 1;
    place-self: start end;
    margin: 0.75rem;
  }
  .edge {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-area: 1 / 1;
    gap: 0.5rem;
    align-self: end;
    padding: 0 0.5rem 0.5rem;
    touch-action: pan-x;
  }
  /* Without a picture the ways to one stay in sight. */
  .empty .edge {
    align-self: start;
    padding-top: 0.5rem;
  }
  .controls {
    z-index: 1;
    display: grid;
    grid-area: 2 / 1;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    align-self: end;
    padding: 0 0.5rem 0.75rem;
  }
  .more,
  .examples {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    align-content: start;
  }
  .examples a {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: var(--touch);
    color: var(--accent);
    font-weight: 550;
  }
  details-sheet .examples,
  .more prediction-view {
    margin-bottom: 0.5rem;
  }
  @media ${beside} {
    .screen {
      --height: calc(
        100svh - var(--header) - var(--tabs) - 2 * var(--gap) - 0.375rem - env(safe-area-inset-top) -
        env(safe-area-inset-bottom)
      );
      grid-template: minmax(0, 1fr) auto / minmax(0, 1.55fr) minmax(19rem, 1fr);
      column-gap: clamp(1rem, 2vw, 2rem);
    }
    .look {
      position: sticky;
      top: calc(var(--header) + env(safe-area-inset-top) + 0.375rem + var(--gap));
      grid-area: 1 / 1 / 3;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      align-self: start;
      height: max(9rem, var(--height));
      overflow: hidden;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    view-finder {
      grid-area: 1 / 1;
    }
    .more {
      grid-area: 1 / 2;
      padding-bottom: 1rem;
    }
    .controls {
      /* Where they also stand when all fits, so that the shutter does not move with what is above it. */
      position: sticky;
      bottom: calc(var(--tabs) + var(--gap) + env(safe-area-inset-bottom));
      grid-area: 2 / 2;
      padding: 0.5rem 0 0;
      background: var(--ground);
      box-shadow: 0 var(--gap) var(--ground);
    }
  }
  @media ${flat} {
    .screen {
      --gap: 0.5rem;
    }
  }
`;
