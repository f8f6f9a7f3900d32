import { html, type TemplateResult } from 'lit';
import type { Setting } from '../domain/parameter.ts';
import { mapRange } from '../domain/range.ts';
import { nameText, settingText, settingTexts } from '../text/settings.ts';
import { choiceField, numberField, tickField } from './form-fields.ts';

/** A field for one setting, and below it what the setting does. @param id unique in the form */
export function settingField(
  id: string,
  setting: Setting,
  value: unknown,
  change: (value: number | string | boolean) => void,
): TemplateResult {
  return html`<div>
    ${control(`${id}-help`, setting, value, change)}
    <p class="help" id=${`${id}-help`}>${settingText(setting.help)}</p>
  </div>`;
}

function control(help: string, setting: Setting, value: unknown, change: (value: number | string | boolean) => void) {
  const label = nameText(setting);
  if ('words' in setting) return choiceField(label, String(value), settingTexts(setting.words), change, help);
  if ('switch' in setting) return tickField(label, value === true, change, help);
  if (!setting.percent) return numberField(label, Number(value), setting.range, change, help);
  return numberField(
    `${label}, %`,
    inPercent(Number(value)),
    mapRange(setting.range, inPercent),
    (n) => change(n / 100),
    help,
  );
}

/** Without the last digits of a product that binary numbers cannot hold. */
const inPercent = (fraction: number) => Number((fraction * 100).toFixed(4));
