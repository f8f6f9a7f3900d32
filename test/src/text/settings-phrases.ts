import type { Axis } from '../../../src/domain/experiment.ts';
import { EXPORT_FORMATS } from '../../../src/domain/export-format.ts';
import type { Descriptor } from '../../../src/domain/kinds.ts';
import type { Setting } from '../../../src/domain/parameter.ts';
import { PRESETS } from '../../../src/domain/presets.ts';
import { type Choice, type Group, SETTINGS } from '../../../src/domain/training-options.ts';
import { AXIS_LABELS, type AxisName, axisOf } from '../../../src/experiments/grid-axes.ts';
import { PRESET_WORDS } from '../../../src/options/setting-names.ts';

/** What people call the same in every language: names of methods, of products and of formats. */
const NAMES = new Set([
  'Adadelta',
  'Adagrad',
  'Adam',
  'AdamW',
  'Keras',
  'Kullback–Leibler',
  'Lion',
  'Muon',
  'NAdam',
  'Nesterov',
  'ONNX',
  'ONNX, float16',
  'RMSProp',
  'ResNet',
  'SGD',
  'Selvedge',
  'TensorFlow Lite',
  'TensorFlow.js',
]);

/** What the axes of imported results are called where nothing of the settings is. */
const IMPORTED = ['Settings', 'All alike'];

/** Every phrase of the domain's descriptors and of the presets that `settingText` is asked for, sorted, but for `NAMES`. */
export function describedPhrases(): string[] {
  const settings = Object.values<Choice | Group | Setting>(SETTINGS).flatMap(partsOf);
  const presets = Object.values(PRESET_WORDS).flatMap(({ title, text }) =>
    text === undefined ? [title] : [title, text],
  );
  const formats = Object.values(EXPORT_FORMATS).flatMap(({ title, help }) => [title, help]);
  const axes = Object.keys(AXIS_LABELS).flatMap((name) => axisPhrases(axisOf(name as AxisName, PRESETS.fast)));
  const phrases = new Set([...settings, ...presets, ...formats, ...axes, ...IMPORTED]);
  return [...phrases].filter((phrase) => !NAMES.has(phrase)).sort();
}

/** Axes that are numbers have no phrases but their own name. */
function axisPhrases({ label, values }: Axis): string[] {
  return [label, ...values.map((value) => value.label).filter((words) => Number.isNaN(Number(words)))];
}

function partsOf(part: Choice | Group | Setting): string[] {
  if ('kinds' in part) return [part.title, ...Object.values(part.kinds).flatMap(kindPhrases)];
  if ('settings' in part) return [part.title, ...Object.values(part.settings).flatMap(settingPhrases)];
  return settingPhrases(part);
}

/** Without its source: a paper is called as its authors call it. */
function kindPhrases(kind: Descriptor & { readonly variants?: readonly { readonly title: string }[] }): string[] {
  const { title, help, parameters, variants = [] } = kind;
  const settings = Object.values(parameters).flatMap(settingPhrases);
  return [title, help, ...settings, ...variants.map((variant) => variant.title)];
}

function settingPhrases(setting: Setting): string[] {
  const unit = 'unit' in setting && setting.unit !== undefined ? [setting.unit] : [];
  const words = 'words' in setting ? Object.values(setting.words) : [];
  return [setting.label, ...unit, setting.help, ...words];
}
