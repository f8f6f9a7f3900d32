import { expect, it } from 'vitest';
import { shortened } from '../../../scripts/vite/short-styles.ts';

it('styles keep their rules without comments and indentation', () => {
  const styles = `
    /* Why it is so. */
    :host([hidden]),
    a:not(:hover, .on) > b {
      padding: 0 calc(1rem + var(--tabs));
      content: '';
    }
    @media (min-width: 40rem) and (max-height: 32rem) {
      a ::before {
        color: red;
      }
    }
  `;
  expect(shortened(styles)).toBe(
    ":host([hidden]),a:not(:hover,.on) > b{padding: 0 calc(1rem + var(--tabs));content: ''}" +
      '@media (min-width: 40rem) and (max-height: 32rem){a ::before{color: red}}',
  );
});
