import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EXAMPLES } from '../bridge/examples.ts';
import { argMax } from '../domain/arg-max.ts';
import { classNames, type DatasetSpec } from '../domain/datasets/dataset-spec.ts';
import { channelsTaken, classesGiven, type Seeing, sideTaken } from '../domain/foreign-model.ts';
import { isLabel, isReadable } from '../domain/label.ts';
import { UNASKED } from '../elements/form-fields.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { labelOf, labelText } from '../text/classes.ts';
import { figuresText } from '../text/lists.ts';
import { text } from '../text/models.ts';
import { percent } from '../text/words.ts';
import type { Proposal } from './proposal.ts';
import { shownPicture } from './shown-picture.ts';
import '../elements/error-notice.ts';
import '../elements/pixel-picture.ts';
import './seeing-form.ts';

/**
 * Asks what the files of a model from elsewhere do not tell, and shows what it then sees and answers.
 * @fires keep @fires leave
 */
@customElement('proposal-panel')
export class ProposalPanel extends LitElement {
  @property({ attribute: false }) proposal!: Proposal;
  /** The app's dataset, whose classes it may know. */
  @property({ attribute: false }) spec!: DatasetSpec;
  /** Whether it is being kept. */
  @property({ type: Boolean }) busy = false;
  readonly #draw = () => this.requestUpdate();

  static override styles = [
    base,
    buttons,
    panels,
    fields,
    css`
      h2,
      .soft {
        overflow-wrap: anywhere;
      }
      textarea {
        box-sizing: border-box;
        width: 100%;
        min-height: 6rem;
        padding: 0.5rem 0.625rem;
        border: 1px solid var(--line);
        border-radius: 0.5rem;
        background: var(--ground);
        color: var(--ink);
        font: inherit;
        resize: vertical;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(5.5rem, 1fr));
        gap: 0.75rem 0.5rem;
        list-style: none;
      }
      li {
        min-width: 0;
        font-size: var(--text-small);
        line-height: 1.3;
        overflow-wrap: anywhere;
      }
      .waiting {
        opacity: 0.5;
      }
    `,
  ];

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('proposal')) return;
    (changed.get('proposal') as Proposal | undefined)?.removeEventListener('change', this.#draw);
    this.proposal.addEventListener('change', this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.proposal.removeEventListener('change', this.#draw);
  }

  override render() {
    const { model, choice, notice } = this.proposal;
    const { network, from, leftOut, told } = model;
    const size = `${sideTaken(network)}×${sideTaken(network)}`;
    const channels = channelsTaken(network);
    const classes = classesGiven(network);
    const read = channels === 3 ? text.readInColour : text.readInGrey;
    const wrong = this.#wrong;
    return html`<form class="panel" action=${UNASKED} aria-labelledby="title" @submit=${this.#submitted}>
      <h2 id="title">${text.beforeKept(choice.name)}</h2>
      <p class="soft">
        ${read({ from, size, classes })} ${leftOut.length === 0 ? nothing : text.leftOut(figuresText(leftOut))}
      </p>
      <label class="field">
        ${text.name}
        <input type="text" required maxlength="100" autocomplete="off" .value=${choice.name} @change=${this.#named} />
      </label>
      <seeing-form
        .seeing=${choice.seeing}
        .channels=${channels}
        .told=${told}
        .spec=${this.spec}
        @change-seeing=${({ detail }: CustomEvent<Seeing>) => this.proposal.change({ seeing: detail })}
      ></seeing-form>
      <div>
        <label class="field">
          ${text.classes}
          <textarea rows=${Math.min(10, classes)} autocomplete="off" aria-describedby="wrong" .value=${choice.classes.map(labelText).join('\n')} @change=${this.#classes}></textarea>
        </label>
        <p class="help" id="wrong" role="status">${wrong}</p>
        ${
          classes === this.spec.classes.length
            ? html`<button type="button" @click=${() => this.proposal.change({ classes: classNames(this.spec) })}>${text.classesOf(this.spec.name)}</button>`
            : nothing
        }
      </div>
      <error-notice class=${notice ? nothing : 'quiet'} .code=${notice?.code} @dismiss=${() => this.proposal.dismissNotice()}></error-notice>
      ${this.#previews()}
      <div class="row">
        <button class="primary" aria-disabled=${this.busy || wrong !== ''}>${text.keepIt}</button>
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('leave'))}>${text.leaveIt}</button>
      </div>
    </form>`;
  }

  #previews() {
    const { previews, looking, model, choice } = this.proposal;
    if (previews === undefined) return html`<p class="soft">${looking ? text.looking : nothing}</p>`;
    const channels = channelsTaken(model.network);
    return html`<h3 id="seen">${text.seen}</h3>
      <ul aria-labelledby="seen" class=${looking ? 'waiting' : ''}>
        ${previews.map(({ seen, probabilities }, at) => {
          const best = argMax(probabilities);
          const name = EXAMPLES[at]?.name ?? '';
          return html`<li>
            <pixel-picture .pixels=${shownPicture(seen, choice.seeing, channels)} .name=${text.seenOf(name)}></pixel-picture>
            <strong>${labelText(choice.classes[best] ?? '–')}</strong> ${percent(probabilities[best] ?? 0)}
          </li>`;
        })}
      </ul>
      <p class="soft small">
        ${text.examples(figuresText(EXAMPLES.map(({ name }) => name)))}
      </p>`;
  }

  /** What is wrong with the names; empty where nothing is. */
  get #wrong(): string {
    const { classes, name } = this.proposal.choice;
    const wanted = classesGiven(this.proposal.model.network);
    if (classes.length !== wanted) return text.wrongCount(wanted, classes.length);
    const twice = classes.find((label, at) => classes.indexOf(label) < at);
    if (twice !== undefined) return text.twice(labelText(twice));
    const unfit = [name, ...classes].find((each) => !isLabel(each) || !isReadable(each));
    return unfit === undefined ? '' : text.noName(unfit);
  }

  readonly #named = (event: Event) => {
    this.proposal.change({ name: (event.target as HTMLInputElement).value.trim() });
  };

  readonly #classes = (event: Event) => {
    const lines = (event.target as HTMLTextAreaElement).value.split('\n').map((line) => line.trim());
    // A class whose line was left as it is shown stays as its file has it.
    const shown = new Map(this.proposal.choice.classes.map((label) => [labelText(label), label]));
    const classes = lines.filter((line) => line !== '').map((line) => shown.get(line) ?? labelOf(line));
    this.proposal.change({ classes });
  };

  readonly #submitted = (event: Event) => {
    event.preventDefault();
    if (!this.busy && this.#wrong === '') this.dispatchEvent(new CustomEvent('keep'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'proposal-panel': ProposalPanel;
  }
}
