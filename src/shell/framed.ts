import { text } from '../text/shell.ts';

/**
 * What the app is within another site's page, which could lay anything over it: a way out. Most hosts forbid the framing
 * itself, but `frame-ancestors` counts in a header only, and a host of plain files sends none.
 */
export function wayOutOfFrame(): HTMLElement {
  const link = document.createElement('a');
  link.href = location.href;
  link.target = '_blank';
  link.textContent = text.ownWindow;
  return link;
}
