import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ImportReport } from '../contract/samples-api.ts';
import { ERRORS } from '../domain/errors.ts';
import { icon } from '../elements/icons.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';

/** How many refused files are named; more nobody reads. */
const NAMED = 200;

/** What an import could not take, and why; nothing when all went well. @fires dismiss */
@customElement('import-report')
export class ImportReportView extends LitElement {
  @property({ attribute: false }) report: ImportReport | undefined;

  static override styles = [
    base,
    buttons,
    panels,
    css`
      .panel {
        border-left: 0.25rem solid var(--caution);
      }
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
    `,
  ];

  override render() {
    const { report } = this;
    const told = report !== undefined && report.refused.length + report.contradictory.length > 0;
    return html`<div role="alert">${told ? this.#panel(report) : nothing}</div>`;
  }

  #panel({ refused, contradictory }: ImportReport) {
    const title = [
      refused.length > 0 ? `${files(refused.length)} could not be taken` : '',
      contradictory.length > 0 ? `${files(contradictory.length)} lay in a second class; the first one counts` : '',
    ];
    return html`<div class="panel">
      <div class="row head">
        <h3>${title.filter((part) => part !== '').join('; ')}.</h3>
        <button class="round" aria-label="Dismiss" @click=${() => this.dispatchEvent(new CustomEvent('dismiss'))}>
          ${icon('close')}
        </button>
      </div>
      <ul tabindex="0" aria-label="Files with what was wrong">
        ${refused.slice(0, NAMED).map(
          ({ path, code, detail }) => html`<li>
            ${path}
            <p class="soft">${ERRORS[code].title} ${detail === ERRORS[code].title ? ERRORS[code].advice : `${detail}.`}</p>
          </li>`,
        )}
        ${contradictory.slice(0, NAMED).map((path) => html`<li>${path}<p class="soft">Lay in another class, too.</p></li>`)}
      </ul>
    </div>`;
  }
}

const files = (count: number) => (count === 1 ? 'One file' : `${count} files`);

declare global {
  interface HTMLElementTagNameMap {
    'import-report': ImportReportView;
  }
}
