import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ModelEntry } from '../contract/models-api.ts';
import { ARCHITECTURES } from '../domain/architectures/index.ts';
import type { DatasetSpec } from '../domain/datasets/dataset-spec.ts';
import { LOSSES } from '../domain/losses/index.ts';
import type { ModelMetadata } from '../domain/model-metadata.ts';
import { OPTIMIZERS } from '../domain/optimizers/index.ts';
import type { TrainingOptions } from '../domain/training-options.ts';
import { UNASKED } from '../elements/form-fields.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import { accuracyText, bytesText, dateText, lossText, numberText } from '../text/figures.ts';
import { text } from '../text/models.ts';
import { settingText } from '../text/settings.ts';
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
    const { validation } = metadata;
    const how = howMade(metadata);
    const limits = limitsText(metadata, this.spec);
    const whose = testFigures(metadata);
    return html`<article class="panel ${inUse ? 'used' : ''}" aria-label=${name}>
      <div class="row head">
        ${this.renaming ? this.#rename(name) : html`<h3>${name}</h3>`} ${inUse ? html`<span class="tag">${text.inUse}</span>` : nothing}
      </div>
      <dl class="figures">
        <div>
          <dt>${figureName(text.testAccuracy, whose.accuracy)}</dt>
          <dd>${accuracyText(metadata.testAccuracy)}</dd>
        </div>
        <div>
          <dt>${figureName(text.testLoss, whose.loss)}</dt>
          <dd>${lossText(metadata.testLoss)}</dd>
        </div>
        <div>
          <dt>${validation ? text.validation : text.size}</dt>
          <dd>${validation ? accuracyText(validation.accuracy) : bytesText(bytes)}</dd>
        </div>
      </dl>
      <p class="soft small">
        ${shipped ? text.ships : text.made(dateText(createdAt))} ${this.parent ? text.fromParent(this.parent) : nothing}
        ${validation ? text.howMadeAndSize(how, bytesText(bytes)) : text.howMade(how)}
      </p>
      ${limits === '' ? nothing : html`<p class="soft small">${text.takes(takenText(metadata))} ${limits}</p>`}
      ${whose.note === '' ? nothing : html`<p class="soft small">${whose.note}</p>`}
      <div class="row">
        ${inUse ? nothing : html`<button class="primary" aria-label=${text.named.use(name)} @click=${this.#fire('use')}>${text.use}</button>`}
        ${canBeEvaluated(metadata, this.spec) ? html`<a class="link" href="#/evaluate?model=${this.model.id}" aria-label=${text.named.evaluate(name)}>${text.evaluate}</a>` : nothing}
        <button aria-pressed=${this.compared} aria-label=${text.named.compare(name)} @click=${this.#fire('compare')}>${text.compare}</button>
        <button aria-label=${text.named.export(name)} @click=${this.#fire('export')}>${common.export}</button>
        ${
          shipped
            ? nothing
            : html`<button aria-label=${text.named.rename(name)} @click=${this.#ask}>${common.rename}</button>
                <button aria-label=${text.named.delete(name)} @click=${this.#fire('remove')}>${common.delete}</button>`
        }
      </div>
    </article>`;
  }

  #rename(name: string) {
    return html`<form action=${UNASKED} @submit=${this.#named}>
      <input type="text" required maxlength="100" aria-label=${text.name} .value=${name} />
      <button class="primary">${common.save}</button>
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

function howMade({ imported, training, architecture, epochs, seed }: ModelMetadata): string {
  if (imported) return text.readFrom(imported.from);
  return training ? howTrained(training, seed) : text.trainedFor(architecture, epochs, String(seed));
}

function howTrained(options: TrainingOptions, seed: number): string {
  const { architecture, epochs, optimizer, learningRate, loss, batchSize } = options;
  return text.trained({
    network: settingText(ARCHITECTURES[architecture.name].title),
    epochs,
    optimizer: settingText(OPTIMIZERS[optimizer.kind].title),
    learningRate: numberText(learningRate),
    loss: settingText(LOSSES[loss.kind].title),
    batchSize: String(batchSize),
    seed: String(seed),
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'model-card': ModelCard;
  }
}
