import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../elements/icons.ts';
import type { ScreenName } from '../elements/route.ts';
import { flat, narrow } from '../styles/shapes.ts';
import { base } from '../styles/shared-styles.ts';
import { text } from '../text/shell.ts';
import { SCREEN_NAMES, SCREENS } from './screens.ts';

/** The way between the screens: a bar at the thumb on a phone, a row in the header on a wide screen. */
@customElement('app-nav')
export class AppNav extends LitElement {
  @property() current: ScreenName = 'classify';
  /** Screens on which something goes on, with what that is. */
  @property({ attribute: false }) busy: Partial<Record<ScreenName, string>> = {};

  static override styles = [
    base,
    css`
      :host {
        margin-inline-end: auto;
      }
      ul {
        display: flex;
        margin: 0;
        padding: 0;
        overflow-x: auto;
        list-style: none;
      }
      a {
        position: relative;
        display: flex;
        align-items: center;
        justify-content: center;
        min-height: var(--touch);
        padding: 0 0.875rem;
        border-radius: calc(var(--touch) / 2);
        color: var(--ink-soft);
        font-weight: 550;
        text-decoration: none;
        -webkit-tap-highlight-color: transparent;
      }
      a:hover {
        color: var(--ink);
      }
      a[aria-current] {
        color: var(--accent);
      }
      a[aria-current]::after {
        content: '';
        position: absolute;
        inset: auto 0.875rem 0.25rem;
        height: 2px;
        background: currentColor;
      }
      .mark {
        position: absolute;
        top: 0.5rem;
        inset-inline-end: 0.375rem;
        width: 0.5rem;
        height: 0.5rem;
        border-radius: 50%;
        background: var(--accent);
      }
      svg.icon {
        display: none;
      }
      @media ${flat} {
        a {
          padding: 0 0.5rem;
        }
      }
      @media ${narrow} {
        nav {
          position: fixed;
          inset: auto 0 0;
          padding-bottom: env(safe-area-inset-bottom);
          background: var(--surface);
        }
        /* Within what the screens leave for it. */
        ul {
          border-top: 1px solid var(--line);
        }
        li {
          flex: 1 0 auto;
        }
        a {
          flex-direction: column;
          height: calc(var(--tabs) - 1px);
          padding: 0;
          gap: 0.125rem;
          border-radius: 0;
          font-size: 0.75rem;
        }
        a[aria-current]::after {
          inset: 0 25% auto;
        }
        .mark {
          top: 0.375rem;
          inset-inline-end: calc(50% - 1.125rem);
        }
        svg.icon {
          display: block;
        }
      }
    `,
  ];

  override render() {
    const current = SCREENS[this.current].from ?? this.current;
    return html`<nav aria-label=${text.navigation}>
      <ul>
        ${SCREEN_NAMES.filter((name) => SCREENS[name].from === undefined).map(
          (name) => html`<li>
            <a href="#/${name}" aria-current=${name === current ? 'page' : nothing}>
              ${icon(SCREENS[name].icon)}${text.screens[name]}${this.#mark(name)}
            </a>
          </li>`,
        )}
      </ul>
    </nav>`;
  }

  #mark(name: ScreenName) {
    const words = this.busy[name];
    return words === undefined ? nothing : html`<span class="mark"></span><span class="unseen"> (${words})</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'app-nav': AppNav;
  }
}
