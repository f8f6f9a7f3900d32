import type { Descriptor } from '../../src/domain/kinds.ts';
import { SETTINGS, type TrainingOptions } from '../../src/domain/training-options.ts';

export type SettingName = keyof TrainingOptions;

/** A kind with its defaults and, of an optimizer, those of its settings that have a name of their own. */
type Kind = Descriptor & {
  readonly defaults: object;
  readonly variants?: readonly { readonly title: string; readonly change: object }[];
};

/** What an axis calls a value: “AdamW”, “Focal, gamma 3”, “Learning rate 0.01”. */
export function settingLabel(name: SettingName, options: TrainingOptions): string {
  const setting = SETTINGS[name];
  if ('kinds' in setting) {
    const values = options[name] as unknown as Record<string, unknown>;
    return kindLabel((setting.kinds as Readonly<Record<string, Kind>>)[String(values[setting.key])]!, values);
  }
  if ('settings' in setting) {
    const values = Object.entries(options[name]).filter(([, value]) => value !== 0 && value !== false);
    return `${setting.title}: ${values.map(([key, value]) => `${key} ${value}`).join(', ') || 'none'}`;
  }
  return `${setting.label} ${options[name]}`;
}

function kindLabel({ title, defaults, parameters, variants = [] }: Kind, values: Record<string, unknown>): string {
  const has = (change: object) => Object.entries(change).every(([key, value]) => values[key] === value);
  const variant = variants.find(({ change }) => has(change));
  const known = { ...defaults, ...variant?.change } as Record<string, unknown>;
  const own = Object.entries(parameters).filter(([key]) => values[key] !== known[key]);
  return [variant?.title ?? title, ...own.map(([key, { label }]) => `${label.toLowerCase()} ${values[key]}`)].join(
    ', ',
  );
}
