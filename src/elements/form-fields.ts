import { html, nothing, type TemplateResult } from 'lit';
import { boundsOf, type Range, rangeText, within } from '../domain/range.ts';

/**
 * The `action` of a form with a text field. Chromium asks a server of its maker what the fields of every form are good
 * for, but for forms that go to an address of this name, which it takes for searches; nothing may leave the device.
 */
export const UNASKED = 'search';

/** The id of an element that says more about a field. */
type DescribedBy = string | typeof nothing;

/** A labelled number; `change` hears only those of the range, of others the browser says which may be. */
export function numberField(
  label: string,
  value: number,
  range: Range,
  change: (value: number) => void,
  describedBy: DescribedBy = nothing,
): TemplateResult {
  const { low, high } = boundsOf(range);
  const changed = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const number = input.valueAsNumber;
    const fits = Number.isNaN(number) || within(range, number);
    input.setCustomValidity(fits ? '' : `It has to be ${rangeText(range)}.`);
    if (input.reportValidity()) change(number);
  };
  return html`<label class="field">
    ${label}
    <input
      type="number"
      required
      min=${low}
      max=${high}
      step=${range.whole ? 1 : 'any'}
      aria-describedby=${describedBy}
      .value=${String(value)}
      @change=${changed}
    />
  </label>`;
}

/** A labelled choice of one of `names`, by its key. */
export function choiceField<T extends string>(
  label: string,
  value: T,
  names: Record<T, string>,
  change: (value: T) => void,
  describedBy: DescribedBy = nothing,
): TemplateResult {
  const changed = (event: Event) => change((event.target as HTMLSelectElement).value as T);
  return html`<label class="field">
    ${label}
    <select aria-describedby=${describedBy} @change=${changed}>
      ${(Object.entries(names) as [T, string][]).map(
        ([key, name]) => html`<option value=${key} .selected=${key === value}>${name}</option>`,
      )}
    </select>
  </label>`;
}

export function tickField(
  label: string,
  value: boolean,
  change: (value: boolean) => void,
  describedBy: DescribedBy = nothing,
): TemplateResult {
  const changed = (event: Event) => change((event.target as HTMLInputElement).checked);
  return html`<label class="tick">
    <input type="checkbox" aria-describedby=${describedBy} .checked=${value} @change=${changed} />
    ${label}
  </label>`;
}
