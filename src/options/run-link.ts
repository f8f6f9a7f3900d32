import { SelvedgeError } from '../domain/errors.ts';
import type { Setting } from '../domain/parameter.ts';
import { parseOptions } from '../domain/parse-options.ts';
import { PRESETS, type PresetName } from '../domain/presets.ts';
import { type Choice, type Group, SETTINGS, type TrainingOptions } from '../domain/training-options.ts';
import { flatOptions, type Leaf, nestedOptions } from './flat-options.ts';

/**
 * A run's settings in a link: the nearest preset and what differs from it, so that a person can read and change them.
 * `preset=reference&optimizer=adam&learningRate=0.002`. Cores belong to the device and are left out.
 */

/** What is of a kind, which a link names by the field itself: `optimizer=adam`. */
const CHOICES = Object.entries<Choice | Group | Setting>(SETTINGS).flatMap(([field, setting]) =>
  'kinds' in setting ? [{ field, path: `${field}.${setting.key}`, kinds: setting.kinds }] : [],
);

/** What a link says by other means than its path, or not at all. */
const NO_PATHS = new Set(['preset', 'replicas', ...CHOICES.flatMap(({ field, path }) => [field, path])]);

export function encodeOptions(options: TrainingOptions): URLSearchParams {
  const leaves = flatOptions(options);
  const links = (Object.keys(PRESETS) as PresetName[]).map((preset) => differences(leaves, preset));
  const shortest = (a: URLSearchParams, b: URLSearchParams) => (b.size < a.size ? b : a);
  return links.reduce(shortest);
}

/**
 * @param cores for `replicas`
 * @throws training-options with the path of the first setting that is unknown or out of its range
 */
export function decodeOptions(link: URLSearchParams, cores: number): TrainingOptions {
  const preset = link.get('preset') ?? 'reference';
  if (!Object.hasOwn(PRESETS, preset)) throw refused(`preset has to be one of ${Object.keys(PRESETS).join(', ')}`);
  const leaves = flatOptions({ ...PRESETS[preset as PresetName], replicas: cores });
  for (const choice of CHOICES) {
    const kind = link.get(choice.field) ?? link.get(choice.path);
    if (kind !== null) putKind(leaves, choice, kind);
  }
  for (const [path, text] of link) {
    if (NO_PATHS.has(path)) continue;
    const held = leaves.get(path);
    if (held === undefined) throw refused(`${path} is unknown`);
    leaves.set(path, asHeld(text, held));
  }
  return parseOptions(nestedOptions(leaves));
}

function differences(options: ReadonlyMap<string, Leaf>, preset: PresetName): URLSearchParams {
  const link = new URLSearchParams({ preset });
  const base = flatOptions(PRESETS[preset]);
  for (const choice of CHOICES) {
    const kind = options.get(choice.path);
    if (kind === base.get(choice.path)) continue;
    link.set(choice.field, String(kind));
    putKind(base, choice, String(kind));
  }
  for (const [path, value] of options) {
    if (path !== 'replicas' && base.get(path) !== value) link.set(path, String(value));
  }
  return link;
}

/** Puts a kind's defaults in place of the kind that was there; an unknown one alone, for the check to refuse. */
function putKind(leaves: Map<string, Leaf>, { field, path, kinds }: (typeof CHOICES)[number], kind: string): void {
  for (const known of leaves.keys()) if (known.startsWith(`${field}.`)) leaves.delete(known);
  leaves.set(path, kind);
  if (!Object.hasOwn(kinds, kind)) return;
  for (const [name, parameter] of Object.entries(kinds[kind]!.parameters)) {
    leaves.set(`${field}.${name}`, parameter.default);
  }
}

/** The text as what the setting holds by now: a number, a boolean or a word. */
function asHeld(text: string, held: Leaf): Leaf {
  if (typeof held === 'boolean') return text === 'true' || (text === 'false' ? false : text);
  return typeof held === 'number' && text.trim() !== '' ? Number(text) : text;
}

const refused = (detail: string) => new SelvedgeError('training-options', detail);
