import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LEARNING_RATES, LOSSES, OPTIMIZERS, SCHEDULES } from '../domain/presets.ts';
import type { TrainingOptions } from '../domain/training-options.ts';
import { choiceField, numberField, tickField } from '../elements/form-fields.ts';
import {
  ARCHITECTURE_NAMES,
  LOSS_NAMES,
  OPTIMIZER_NAMES,
  PARAMETER_NAMES,
  SCHEDULE_NAMES,
} from '../options/setting-names.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import './schedule-curve.ts';

const MONITORS = { accuracy: 'accuracy', loss: 'loss' };

/** Every setting of a run. @fires options with the changed TrainingOptions */
@customElement('options-form')
export class OptionsForm extends LitElement {
  @property({ attribute: false }) options!: TrainingOptions;
  /** Logical processor cores of this device. */
  @property({ type: Number }) cores = 1;

  static override styles = [base, panels, fields];

  override render() {
    const { options } = this;
    const { architecture, earlyStopping } = options;
    return html`<form class="stack" @submit=${(event: Event) => event.preventDefault()}>
      <fieldset>
        <legend>Network</legend>
        ${choiceField('Architecture', architecture.name, ARCHITECTURE_NAMES, (name) => this.#put({ architecture: { ...architecture, name } }))}
        ${numberField('Width, factor', architecture.width, { min: 0.1, max: 8 }, (width) => this.#put({ architecture: { ...architecture, width } }))}
      </fieldset>
      <fieldset>
        <legend>Optimizer</legend>
        ${choiceField('Optimizer', options.optimizer.kind, OPTIMIZER_NAMES, (kind) =>
          this.#put({ optimizer: OPTIMIZERS[kind], learningRate: LEARNING_RATES[kind] }),
        )}
        ${numberField('Learning rate', options.learningRate, { min: 1e-7, max: 100 }, (learningRate) => this.#put({ learningRate }))}
        ${this.#parameters('optimizer')}
      </fieldset>
      <fieldset>
        <legend>Loss</legend>
        ${choiceField('Loss', options.loss.kind, LOSS_NAMES, (kind) => this.#put({ loss: LOSSES[kind] }))}
        ${this.#parameters('loss')}
      </fieldset>
      <fieldset>
        <legend>Schedule of the learning rate</legend>
        ${choiceField('Schedule', options.schedule.kind, SCHEDULE_NAMES, (kind) => this.#put({ schedule: SCHEDULES[kind] }))}
        ${this.#parameters('schedule')}
        <schedule-curve .schedule=${options.schedule} .epochs=${options.epochs} .peak=${options.learningRate}></schedule-curve>
      </fieldset>
      <fieldset>
        <legend>Course</legend>
        ${this.#whole('Batch size', 'batchSize', 1, 4096)} ${this.#whole('Epochs', 'epochs', 1, 1000)}
        ${numberField('Validation share, %', Number((options.validationShare * 100).toFixed(4)), { max: 50 }, (share) =>
          this.#put({ validationShare: share / 100 }),
        )}
        ${numberField(
          'Stop early after, epochs (0: never)',
          earlyStopping.patience,
          { max: 1000, step: 1 },
          (patience) => this.#put({ earlyStopping: { ...earlyStopping, patience } }),
        )}
        ${choiceField('Best by validation', earlyStopping.monitor, MONITORS, (monitor) =>
          this.#put({ earlyStopping: { ...earlyStopping, monitor } }),
        )}
        ${numberField('Averaging of weights', options.averaging, { max: 0.99999 }, (averaging) => this.#put({ averaging }))}
        ${this.#whole('Seed', 'seed', 0, Number.MAX_SAFE_INTEGER)}
        ${this.#whole(`Cores (${this.cores} here)`, 'replicas', 1, Math.min(64, this.cores))}
      </fieldset>
      <fieldset>
        <legend>Augmentation</legend>
        ${this.#parameters('augmentation')}
      </fieldset>
    </form>`;
  }

  /** A field for each number and switch that belongs to a kind. */
  #parameters(group: 'optimizer' | 'loss' | 'schedule' | 'augmentation'): TemplateResult[] {
    const held: object = this.options[group];
    const put = (key: string, value: unknown) => this.#put({ [group]: { ...held, [key]: value } });
    return Object.entries(held)
      .filter(([key]) => key !== 'kind')
      .map(([key, value]) => {
        const label = PARAMETER_NAMES[key] ?? key;
        if (typeof value === 'boolean') return tickField(label, value, (on) => put(key, on));
        return numberField(label, value as number, { max: 1e6 }, (number) => put(key, number));
      });
  }

  #whole(label: string, field: 'batchSize' | 'epochs' | 'seed' | 'replicas', min: number, max: number) {
    return numberField(label, this.options[field], { min, max, step: 1 }, (value) => this.#put({ [field]: value }));
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
