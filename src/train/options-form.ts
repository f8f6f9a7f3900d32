import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ARCHITECTURES, type ArchitectureName } from '../domain/architectures/index.ts';
import { type Descriptor, titlesOf } from '../domain/kinds.ts';
import { OPTIMIZERS, type OptimizerKind } from '../domain/optimizers/index.ts';
import type { Setting } from '../domain/parameter.ts';
import { type Choice, SETTINGS, type TrainingOptions } from '../domain/training-options.ts';
import { choiceField } from '../elements/form-fields.ts';
import { settingField } from '../elements/setting-field.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { settingText, settingTexts } from '../text/settings.ts';
import { text } from '../text/train.ts';
import './schedule-curve.ts';

type ChoiceName = 'architecture' | 'optimizer' | 'loss' | 'schedule';
type Values = Readonly<Record<string, number | string | boolean>>;

/** Every setting of a run. @fires options with the changed TrainingOptions */
@customElement('options-form')
export class OptionsForm extends LitElement {
  @property({ attribute: false }) options!: TrainingOptions;
  /** Logical processor cores of this device. */
  @property({ type: Number }) cores = 1;

  static override styles = [
    base,
    panels,
    fields,
    css`
      fieldset {
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
        align-items: start;
      }
      .wide {
        grid-column: 1 / -1;
      }
    `,
  ];

  override render() {
    const { options } = this;
    const { schedule, epochs, learningRate } = options;
    return html`<form class="stack" @submit=${(event: Event) => event.preventDefault()}>
      <fieldset>
        <legend>${text.network}</legend>
        ${this.#choice('architecture', (name) => ({
          architecture: { ...ARCHITECTURES[name as ArchitectureName].defaults, width: options.architecture.width },
        }))}
        ${this.#parameters('architecture')}
      </fieldset>
      <fieldset>
        <legend>${settingText(SETTINGS.optimizer.title)}</legend>
        ${this.#choice('optimizer', (kind) => ({ learningRate: OPTIMIZERS[kind as OptimizerKind].learningRate }))}
        ${this.#value('learningRate')} ${this.#parameters('optimizer')}
      </fieldset>
      <fieldset>
        <legend>${settingText(SETTINGS.loss.title)}</legend>
        ${this.#choice('loss')} ${this.#parameters('loss')}
      </fieldset>
      <fieldset>
        <legend>${text.scheduleOfRate}</legend>
        ${this.#choice('schedule')} ${this.#parameters('schedule')}
        <schedule-curve .schedule=${schedule} .epochs=${epochs} .peak=${learningRate}></schedule-curve>
      </fieldset>
      <fieldset>
        <legend>${text.course}</legend>
        ${this.#value('batchSize')} ${this.#value('epochs')} ${this.#value('validationShare')}
        ${this.#values('earlyStopping', SETTINGS.earlyStopping.settings)} ${this.#value('averaging')}
        ${this.#value('seed')} ${this.#value('replicas', this.#coresHere())}
      </fieldset>
      <fieldset>
        <legend>${settingText(SETTINGS.augmentation.title)}</legend>
        ${this.#values('augmentation', SETTINGS.augmentation.settings)}
      </fieldset>
    </form>`;
  }

  /**
   * The kind of a setting, and what is to be known of it. Another kind begins from its defaults.
   * @param also what else changes with the kind
   */
  #choice(name: ChoiceName, also: (kind: string) => Partial<TrainingOptions> = () => ({})): TemplateResult {
    const { title, kinds }: Choice = SETTINGS[name];
    const { kind, help, source } = this.#chosen(name);
    const become = (wanted: string) => this.#put({ [name]: kinds[wanted]!.defaults, ...also(wanted) });
    return html`${choiceField(settingText(title), kind, settingTexts(titlesOf(kinds)), become, `${name}-help`)}
      <p class="help wide" id="${name}-help">${settingText(help)} <cite>${source}.</cite></p>`;
  }

  #parameters(name: ChoiceName): TemplateResult[] {
    return this.#values(name, this.#chosen(name).parameters);
  }

  #chosen(name: ChoiceName): Descriptor {
    const { key, kinds }: Choice = SETTINGS[name];
    const held: Values = this.options[name];
    return kinds[String(held[key])]!;
  }

  /** A field for each part of a setting. */
  #values(name: keyof TrainingOptions, settings: Readonly<Record<string, Setting>>): TemplateResult[] {
    const held = this.options[name] as unknown as Values;
    return Object.entries(settings).map(([part, setting]) =>
      settingField(`${name}.${part}`, setting, held[part], (value) =>
        this.#put({ [name]: { ...held, [part]: value } }),
      ),
    );
  }

  #value(
    name: 'learningRate' | 'batchSize' | 'epochs' | 'validationShare' | 'averaging' | 'seed' | 'replicas',
    setting: Setting = SETTINGS[name],
  ): TemplateResult {
    return settingField(name, setting, this.options[name], (value) => this.#put({ [name]: value }));
  }

  /** No more cores than the device has. */
  #coresHere(): Setting {
    const { replicas } = SETTINGS;
    const max = Math.min(replicas.range.max, this.cores);
    const label = text.coresHere(settingText(replicas.label), String(this.cores));
    return { ...replicas, label, range: { ...replicas.range, max } };
  }

  #put(change: Partial<TrainingOptions>): void {
    this.dispatchEvent(new CustomEvent('options', { detail: { ...this.options, ...change } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'options-form': OptionsForm;
  }
}
