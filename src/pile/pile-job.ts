import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { aboutText, countText } from '../text/figures.ts';
import type { PileJob } from './pile.ts';
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

  static override styles = [
    base,
    buttons,
    panels,
    css`
      progress-line {
        flex: 1 1 14rem;
      }
      p {
        flex: 1 1 14rem;
      }
    `,
  ];

  override render() {
    const { job, waiting } = this;
    if (job !== undefined) return this.#running(job);
    if (waiting.here + waiting.gone === 0) return nothing;
    return html`<div class="panel">
      <div class="row">
        <p>${waitingWords(waiting)}</p>
        ${waiting.here > 0 ? html`<button class="primary" @click=${this.#fire('resume')}>Go on</button>` : nothing}
        <button @click=${this.#fire('give-up')}>Take them out</button>
      </div>
    </div>`;
  }

  #running(job: PileJob) {
    const { done, total } = job;
    const words = job.kind === 'export' ? `Writing the zip: ${ofAll(done, total)}` : classifyWords(job);
    return html`<div class="panel">
      <div class="row">
        <progress-line
          name=${job.kind === 'export' ? 'Writing the zip' : 'Classifying'}
          .words=${words}
          .fraction=${total === 0 ? 0 : done / total}
        ></progress-line>
        ${
          job.kind === 'export'
            ? html`<button @click=${this.#fire('pause')}>Cancel</button>`
            : html`<button @click=${this.#fire('pause')}>Pause</button>`
        }
      </div>
    </div>`;
  }

  #fire(type: string) {
    return () => this.dispatchEvent(new CustomEvent(type));
  }
}

const ofAll = (done: number, total: number) => `${countText(done)} of ${countText(total)}`;

function classifyWords({ done, total, secondsLeft }: Extract<PileJob, { kind: 'classify' }>): string {
  if (secondsLeft === undefined) return 'Getting ready…';
  return `${ofAll(done, total)} classified, about ${aboutText(secondsLeft)} left`;
}

function waitingWords({ here, gone }: { here: number; gone: number }): string {
  const count = here + gone;
  const wait = count === 1 ? 'One picture waits.' : `${countText(count)} pictures wait.`;
  if (gone === 0) return wait;
  return `${wait} A page that was closed cannot read their files again: choose the same files or folder to go on. What was classified is not done again.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'pile-job': PileJobView;
  }
}
