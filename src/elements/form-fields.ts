import { html, nothing, type TemplateResult } from 'lit';
import { boundsOf, type Range, within } from '../domain/range.ts';
import { text } from '../text/elements.ts';
import { typedNumber } from '../text/typed-number.ts';

/**
 * The `action` of a form with a text field. Chromium asks a server of its maker what the fields of every form are good
 * for, but for forms that go to an address of this name, which it takes for searches; nothing may leave the device.
 */
export const UNASKED = 'search';

/** The id of an element that says more about a field. */
type DescribedBy = string | typeof nothing;

/**
 * A labelled number, typed as text, since fields of the type `number` take a comma in one language alone and drop it in the
 * others: 0,005 becomes 5. `change` hears only numbers of the range, of others the browser says which may be.
 */
export function numberField(
  label: string,
  value: number,
  range: Range,
  change: (value: number) => void,
  describedBy: DescribedBy = nothing,
): TemplateResult {
  const changed = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const number = typedNumber(input.value, range.whole);
    const fits = input.value === '' || within(range, number);
    input.setCustomValidity(fits ? '' : rangeWords(range));
    if (input.reportValidity()) change(number);
  };
  return html`<label class="field">
    ${label}
    <input
      type="text"
      required
      autocomplete="off"
      inputmode=${inputMode(range)}
      aria-describedby=${describedBy}
      .value=${String(value)}
      @change=${changed}
    />
  </label>`;
}

/** What a number has to be to be in the range. */
function rangeWords(range: Range): string {
  const { low, high } = boundsOf(range);
  const words = text.range[range.whole ? 'whole' : 'any']['above' in range ? 'above' : 'from'];
  return words['max' in range ? 'max' : 'below'](String(low), String(high));
}

/** Keys for what may be typed; phones have no minus among their digits. */
function inputMode(range: Range): 'numeric' | 'decimal' | 'text' {
  if (boundsOf(range).low < 0) return 'text';
  return range.whole ? 'numeric' : 'decimal';
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
