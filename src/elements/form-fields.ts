import { html, type TemplateResult } from 'lit';

/**
 * The `action` of a form with a text field. Chromium asks a server of its maker what the fields of every form are good
 * for, but for forms that go to an address of this name, which it takes for searches; nothing may leave the device.
 */
export const UNASKED = 'search';

export interface NumberLimits {
  min?: number;
  max?: number;
  step?: number | 'any';
}

/** A labelled number; `change` hears only numbers within the limits, others the browser explains. */
export function numberField(
  label: string,
  value: number,
  { min = 0, max = 1e9, step = 'any' }: NumberLimits,
  change: (value: number) => void,
): TemplateResult {
  const heard = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (input.reportValidity()) change(input.valueAsNumber);
  };
  return html`<label class="field">
    ${label}
    <input type="number" required min=${min} max=${max} step=${step} .value=${String(value)} @change=${heard} />
  </label>`;
}

/** A labelled choice of one of `names`, by its key. */
export function choiceField<T extends string>(
  label: string,
  value: T,
  names: Record<T, string>,
  change: (value: T) => void,
): TemplateResult {
  const heard = (event: Event) => change((event.target as HTMLSelectElement).value as T);
  return html`<label class="field">
    ${label}
    <select @change=${heard}>
      ${(Object.entries(names) as [T, string][]).map(
        ([key, name]) => html`<option value=${key} .selected=${key === value}>${name}</option>`,
      )}
    </select>
  </label>`;
}

export function tickField(label: string, value: boolean, change: (value: boolean) => void): TemplateResult {
  return html`<label class="tick">
    <input type="checkbox" .checked=${value} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} />
    ${label}
  </label>`;
}
