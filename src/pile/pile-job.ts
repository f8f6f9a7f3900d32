import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import { aboutText } from '../text/figures.ts';
import { text } from '../text/pile.ts';
import type { PileJob } from './pile-state.ts';
import '../elements/progress-line.ts';

/**
 * How far the pile is, and what waits.
 * @fires pause @fires resume
 * @fires give-up when what waits is to be taken out
 */
@customElement('pile-job')
export class PileJobView extends LitElement {
  @property({ attribute: false }) job: PileJob | undefined;
  /** How many pictures wait: those whose file is at hand, and those whose file has to be chosen again. */
  @property({ attribute: false }) waiting = { here: 0, gone: 0 };
  @query('.panel') private readonly panel!: HTMLElement | null;
  /** How the last job ended, for those who do not see it. */
  #ended = '';
  #focusDue = false;

  static override styles = [
    base,
    buttons,
    panels,
    css`
      progress-line,
      .words {
        flex: 1 1 14rem;
      }
      .panel:focus-visible {
        outline-offset: -3px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = -1;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('job')) return;
    const before = changed.get('job');
    if (this.job !== undefined) this.#ended = '';
    else if (before?.kind === 'classify') this.#ended = endWords(before, this.waiting.here);
    // A button that goes away while the keyboard is on it leaves the keyboard in the panel.
    const active = this.shadowRoot?.activeElement;
    this.#focusDue = active instanceof HTMLButtonElement && (this.job === undefined) !== (before === undefined);
  }

  override render() {
    const { job, waiting } = this;
    const idle = job === undefined && waiting.here + waiting.gone === 0;
    return html`<p class="unseen" role="status">${this.#ended}</p>
      ${
        idle
          ? nothing
          : html`<div class="panel" tabindex="-1">
              <div class="row">${job === undefined ? this.#resting() : this.#running(job)}</div>
            </div>`
      }`;
  }

  protected override updated(): void {
    if (!this.#focusDue) return;
    this.#focusDue = false;
    (this.panel ?? this).focus();
  }

  #resting() {
    const { waiting } = this;
    return html`<p class="words">${waitingWords(waiting)}</p>
      ${waiting.here > 0 ? html`<button class="primary" @click=${this.#fire('resume')}>${common.goOn}</button>` : nothing}
      <button @click=${this.#fire('give-up')}>${text.takeThemOut}</button>`;
  }

  #running(job: PileJob) {
    const { done, total } = job;
    const words = job.kind === 'export' ? text.zipWritten(done, total) : classifyWords(job);
    return html`<progress-line
        name=${job.kind === 'export' ? text.writingZip : text.classifying}
        .words=${words}
        .fraction=${total === 0 ? 0 : done / total}
      ></progress-line>
      <button @click=${this.#fire('pause')}>${job.kind === 'export' ? common.cancel : common.pause}</button>`;
  }

  #fire(type: string) {
    return () => this.dispatchEvent(new CustomEvent(type));
  }
}

function classifyWords({ done, total, secondsLeft }: Extract<PileJob, { kind: 'classify' }>): string {
  if (secondsLeft === undefined) return text.gettingReady;
  return text.classified(done, total, aboutText(secondsLeft));
}

function endWords({ done }: PileJob, waiting: number): string {
  return waiting > 0 ? `${text.paused} ${text.ended(done)}` : text.ended(done);
}

function waitingWords({ here, gone }: { here: number; gone: number }): string {
  const wait = text.waiting(here + gone);
  return gone === 0 ? wait : `${wait} ${text.filesGone}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'pile-job': PileJobView;
  }
}
