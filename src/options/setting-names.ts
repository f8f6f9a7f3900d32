import { nameOf, type Setting } from '../domain/parameter.ts';
import type { PresetName } from '../domain/presets.ts';
import type { RunStatus } from '../domain/run.ts';
import { type Choice, type Group, SETTINGS } from '../domain/training-options.ts';
import type { TrainingEnd } from '../domain/training-progress.ts';

/** What the settings of a run are called where a person reads them. */

/** `text` is for the card of a preset that the page offers. */
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
  if (!('title' in setting)) return nameOf(setting);
  if (part === '' || ('key' in setting && part === setting.key)) return setting.title;
  const parameter = lookUp<Setting>(settingsOf(setting), part);
  return `${setting.title}: ${parameter ? nameOf(parameter) : part}`;
}

/** Parameters of one name are called the same in all kinds. */
function settingsOf(setting: Choice | Group): Readonly<Record<string, Setting>> {
  if ('settings' in setting) return setting.settings;
  return Object.assign({}, ...Object.values(setting.kinds).map(({ parameters }) => parameters));
}

function lookUp<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

export const STATUS_NAMES: Record<RunStatus, string> = {
  running: 'running',
  paused: 'paused',
  finished: 'finished',
  stopped: 'stopped',
  failed: 'failed',
};

export const END_NAMES: Record<TrainingEnd, string> = {
  completed: 'ran all epochs',
  'stopped-early': 'stopped early: no better for a while',
  cancelled: 'stopped by you',
  diverged: 'went astray',
};
