import { nameOf, type Setting } from '../domain/parameter.ts';
import { spoken } from './language.ts';

/**
 * What the domain's descriptors say in English (titles, labels, units, words and help of optimizers, losses, schedules,
 * architectures, presets, settings), in another language.
 */
export const text = spoken<Record<string, string>>('settings', {});

/** What a descriptor says, as a person reads it. */
export function settingText(english: string): string {
  const found: unknown = text[english];
  // A label out of a file may be a word that every object has, such as `constructor`.
  return typeof found === 'string' ? found : english;
}

/** A table of what descriptors say, with each as a person reads it. */
export function settingTexts<Key extends string>(english: Readonly<Record<Key, string>>): Record<Key, string> {
  const entries = Object.entries<string>(english).map(([key, words]) => [key, settingText(words)]);
  return Object.fromEntries(entries) as Record<Key, string>;
}

/** A setting's label with what it is counted in, as a person reads them. */
export function nameText(setting: Setting): string {
  const label = settingText(setting.label);
  if (!('unit' in setting) || setting.unit === undefined) return nameOf({ ...setting, label });
  return nameOf({ ...setting, label, unit: settingText(setting.unit) });
}
