import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ErrorCode } from '../domain/errors.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import { errorText } from '../text/errors.ts';
import { text } from '../text/notice.ts';
import { icon } from './icons.ts';

/** What passes by itself, or once the line is back. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['line-stalled', 'storage-silent']);

/** Words on the button of a notice that asking once more may put away; undefined for every other. */
export function tryAgain(code: ErrorCode | undefined): string | undefined {
  return code !== undefined && PASSING.has(code) ? common.tryAgain : undefined;
}

/**
 * An error of the table, with what to do about it.
 * @fires retry when the person presses the button named by `action`
 * @fires dismiss
 */
@customElement('error-notice')
export class ErrorNotice extends LitElement {
  @property() code: ErrorCode | undefined;
  /** A sentence on what it is about, without its full stop; empty for none. */
  @property() detail = '';
  /** Words on a button that may mend it; no button without. */
  @property() action: string | undefined;
  /** Whether it can be put away: not while it is why nothing works. */
  @property({ type: Boolean }) lasting = false;

  static override styles = [
    base,
    buttons,
    css`
      .notice {
        display: flex;
        gap: 0.25rem;
        padding: 0.75rem 0.5rem 0.75rem 1rem;
        border: 1px solid var(--line);
        border-inline-start: 0.25rem solid var(--caution);
        border-radius: var(--radius);
        background: var(--surface);
        box-shadow: var(--shadow);
      }
      .words {
        flex: 1;
        align-self: center;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .title {
        font-weight: 650;
      }
      .advice {
        color: var(--ink-soft);
        font-size: 0.9375rem;
      }
      a {
        display: inline-block;
        padding: 0.625rem 0;
        color: var(--accent);
      }
      .words button {
        margin-top: 0.625rem;
      }
      .dismiss {
        border-color: transparent;
      }
    `,
  ];

  override render() {
    // The region is there before its words are, or screen readers would not speak them.
    return html`<div role="alert">${this.code === undefined ? nothing : this.#notice(this.code)}</div>`;
  }

  #notice(code: ErrorCode) {
    const { title, advice } = errorText(code);
    return html`<div class="notice">
      <div class="words">
        <p class="title">${title}</p>
        ${this.detail === '' ? nothing : html`<p class="advice" lang="en" dir="ltr">${text.detail(this.detail)}</p>`}
        <p class="advice">${advice}</p>
        ${code === 'storage-full' || code === 'checkpoint-unkept' ? html`<a href="#/storage">${text.giveUp}</a>` : nothing}
        ${this.action === undefined ? nothing : html`<button @click=${this.#fire('retry')}>${this.action}</button>`}
      </div>
      ${
        this.lasting
          ? nothing
          : html`<button class="dismiss round" aria-label=${common.dismiss} @click=${this.#fire('dismiss')}>
              ${icon('close')}
            </button>`
      }
    </div>`;
  }

  #fire(type: string) {
    return () => this.dispatchEvent(new CustomEvent(type));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'error-notice': ErrorNotice;
  }
}
