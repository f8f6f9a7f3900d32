import type { Setting } from '../domain/parameter.ts';
import type { PresetName } from '../domain/presets.ts';
import { type Choice, type Group, SETTINGS } from '../domain/training-options.ts';
import { nameText, settingText } from '../text/settings.ts';
import { text } from '../text/train.ts';

/** What the settings of a run are called where a person reads them. */

/** In English, for `settingText`; `text` is for the card of a preset that the page offers. */
export const PRESET_WORDS: Record<PresetName, { title: string; text?: string }> = {
  fast: { title: 'Fast', text: 'A small network for two epochs: over 90 % right, in the shortest time.' },
  starter: { title: 'Starter' },
  reference: { title: 'Reference', text: 'The notebook’s own network, optimizer and loss, to compare with.' },
  tuned: {
    title: 'Tuned',
    text: 'The notebook’s network with the best of 160 optimizers, losses and schedules.',
  },
  best: {
    title: 'Best (ResNet)',
    text: 'A residual network with augmentation and averaged weights. It takes its time.',
  },
};

/** `optimizer.beta1` as “Optimizer: Beta 1”; what is unknown here, as a newer version may have stored, as it stands. */
export function settingName(path: string): string {
  const [field = '', part = ''] = path.split('.');
  const setting = lookUp<Choice | Group | Setting>(SETTINGS, field);
  if (setting === undefined) return path;
  if (!('title' in setting)) return nameText(setting);
  if (part === '' || ('key' in setting && part === setting.key)) return settingText(setting.title);
  const parameter = lookUp<Setting>(settingsOf(setting), part);
  return text.partOf(settingText(setting.title), parameter ? nameText(parameter) : part);
}

/** Parameters of one name are called the same in all kinds. */
function settingsOf(setting: Choice | Group): Readonly<Record<string, Setting>> {
  if ('settings' in setting) return setting.settings;
  return Object.assign({}, ...Object.values(setting.kinds).map(({ parameters }) => parameters));
}

function lookUp<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
