import { css } from 'lit';

/** How many things a report names; more nobody reads. */
export const MOST_NAMED = 200;

/** What a job on files came to: a head with a way to put it away, and a list of what is to be said of each. */
export const reports = css`
  .head {
    flex-wrap: nowrap;
    justify-content: space-between;
  }
  ul {
    max-height: 16rem;
    overflow-y: auto;
    list-style: none;
  }
  li {
    padding: 0.375rem 0;
    border-top: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  .round {
    border-color: transparent;
  }
`;
