import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ModelEntry } from '../contract/models-api.ts';
import { ARCHITECTURES } from '../domain/architectures/index.ts';
import type { DatasetSpec } from '../domain/datasets/dataset-spec.ts';
import { LOSSES } from '../domain/losses/index.ts';
import { OPTIMIZERS } from '../domain/optimizers/index.ts';
import type { TrainingOptions } from '../domain/training-options.ts';
import { UNASKED } from '../elements/form-fields.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { accuracyText, bytesText, dateText, lossText, numberText } from '../text/figures.ts';
import { figureName, testFigures } from '../text/test-figures.ts';
import { canBeEvaluated, limitsText, takenText } from './abilities.ts';

/** A model version. @fires use @fires rename with the name @fires compare @fires export @fires remove */
@customElement('model-card')
export class ModelCard extends LitElement {
  @property({ attribute: false }) model!: ModelEntry;
  /** The app's dataset. */
  @property({ attribute: false }) spec!: DatasetSpec;
  /** Name of the version that it was made from; empty for none. */
  @property() parent = '';
  @property({ type: Boolean }) compared = false;
  @state() private renaming = false;
  @query('input') private readonly input!: HTMLInputElement | null;

  static override styles = [
    base,
    buttons,
    panels,
    fields,
    css`
      article {
        height: 100%;
      }
      .used {
        border-color: var(--accent);
      }
      .head {
        justify-content: space-between;
        min-height: var(--touch);
      }
      .head h3 {
        overflow-wrap: anywhere;
      }
      .tag {
        padding: 0.125rem 0.625rem;
        border-radius: 1rem;
        background: color-mix(in srgb, var(--accent) 14%, transparent);
        color: var(--accent);
        font-size: var(--text-small);
        font-weight: 600;
      }
      form {
        display: flex;
        gap: 0.5rem;
        width: 100%;
      }
      .row button {
        padding: 0.375rem 0.875rem;
      }
    `,
  ];

  override render() {
    const { name, shipped, inUse, metadata, createdAt, bytes } = this.model;
    const { training, validation, imported } = metadata;
    const made = `${training ? howTrained(training) : `${metadata.architecture}, ${metadata.epochs} epochs`}, seed ${metadata.seed}`;
    const limits = limitsText(metadata, this.spec);
    const whose = testFigures(metadata);
    return html`<article class="panel ${inUse ? 'used' : ''}" aria-label=${name}>
      <div class="row head">
        ${this.renaming ? this.#rename(name) : html`<h3>${name}</h3>`} ${inUse ? html`<span class="tag">in use</span>` : nothing}
      </div>
      <dl class="figures">
        <div>
          <dt>${figureName('Test accuracy', whose.accuracy)}</dt>
          <dd>${accuracyText(metadata.testAccuracy)}</dd>
        </div>
        <div>
          <dt>${figureName('Test loss', whose.loss)}</dt>
          <dd>${lossText(metadata.testLoss)}</dd>
        </div>
        <div>
          <dt>${validation ? 'Validation' : 'Size'}</dt>
          <dd>${validation ? accuracyText(validation.accuracy) : bytesText(bytes)}</dd>
        </div>
      </dl>
      <p class="soft small">
        ${shipped ? 'Ships with the app.' : `Made ${dateText(createdAt)}.`} ${this.parent ? `From “${this.parent}”.` : nothing}
        ${imported ? `Read from ${imported.from}` : made}${validation ? `; ${bytesText(bytes)}` : ''}.
      </p>
      ${limits === '' ? nothing : html`<p class="soft small">It takes pictures of ${takenText(metadata)}. ${limits}</p>`}
      ${whose.note === '' ? nothing : html`<p class="soft small">${whose.note}</p>`}
      <div class="row">
        ${inUse ? nothing : html`<button class="primary" aria-label="Use ${name}" @click=${this.#fire('use')}>Use</button>`}
        ${canBeEvaluated(metadata, this.spec) ? html`<a class="link" href="#/evaluate?model=${this.model.id}" aria-label="Evaluate ${name}">Evaluate</a>` : nothing}
        <button aria-pressed=${this.compared} aria-label="Compare ${name}" @click=${this.#fire('compare')}>Compare</button>
        <button aria-label="Export ${name}" @click=${this.#fire('export')}>Export</button>
        ${
          shipped
            ? nothing
            : html`<button aria-label="Rename ${name}" @click=${this.#ask}>Rename</button>
                <button aria-label="Delete ${name}" @click=${this.#fire('remove')}>Delete</button>`
        }
      </div>
    </article>`;
  }

  #rename(name: string) {
    return html`<form action=${UNASKED} @submit=${this.#named}>
      <input type="text" required maxlength="100" aria-label="Name" .value=${name} />
      <button class="primary">Save</button>
    </form>`;
  }

  readonly #ask = async () => {
    this.renaming = true;
    await this.updateComplete;
    this.input?.select();
  };

  readonly #named = (event: Event) => {
    event.preventDefault();
    const name = this.input?.value.trim();
    this.renaming = false;
    if (name) this.dispatchEvent(new CustomEvent('rename', { detail: name }));
  };

  #fire(type: string) {
    return () => this.dispatchEvent(new CustomEvent(type));
  }
}

function howTrained({ architecture, epochs, optimizer, learningRate, loss, batchSize }: TrainingOptions): string {
  const length = epochs === 1 ? 'one epoch' : `up to ${epochs} epochs`;
  const network = ARCHITECTURES[architecture.name].title;
  return `${network}, ${length}, ${OPTIMIZERS[optimizer.kind].title} at ${numberText(learningRate)}, ${LOSSES[loss.kind].title.toLowerCase()}, batches of ${batchSize}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'model-card': ModelCard;
  }
}
