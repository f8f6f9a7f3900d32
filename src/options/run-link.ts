import { parseOptions } from '../domain/parse-options.ts';
import { LOSSES, OPTIMIZERS, PRESETS, type PresetName, SCHEDULES } from '../domain/presets.ts';
import type { TrainingOptions } from '../domain/training-options.ts';
import { flatOptions } from './flat-options.ts';

/**
 * A run's settings in a link: the nearest preset and what differs from it, so that a person can read and change them.
 * `preset=reference&optimizer=adam&learningRate=0.002`. Cores belong to the device and are left out.
 */

/** What depends on a kind, by the field that holds it. */
const KINDS: Record<string, Record<string, object>> = { optimizer: OPTIMIZERS, loss: LOSSES, schedule: SCHEDULES };

export function encodeOptions(options: TrainingOptions): URLSearchParams {
  const links = (Object.keys(PRESETS) as PresetName[]).map((preset) => differences(options, preset));
  const shortest = (a: URLSearchParams, b: URLSearchParams) => (b.size < a.size ? b : a);
  return links.reduce(shortest);
}

/**
 * @param cores for `replicas`
 * @throws training-options with the name of the first setting that is unknown or out of its range
 */
export function decodeOptions(link: URLSearchParams, cores: number): TrainingOptions {
  const preset = link.get('preset') ?? 'reference';
  // An unknown preset has no settings, which the check below then tells.
  const base = Object.hasOwn(PRESETS, preset) ? PRESETS[preset as PresetName] : {};
  const json: Record<string, unknown> = { ...structuredClone(base), replicas: cores };
  for (const [field, table] of Object.entries(KINDS)) {
    const kind = link.get(field);
    if (kind !== null) json[field] = { ...(Object.hasOwn(table, kind) ? table[kind] : { kind }) };
  }
  for (const [path, text] of link) {
    if (!['preset', 'replicas'].includes(path) && !Object.hasOwn(KINDS, path)) put(json, path.split('.'), text);
  }
  return parseOptions(json);
}

function differences(options: TrainingOptions, preset: PresetName): URLSearchParams {
  const link = new URLSearchParams({ preset });
  const base = { ...PRESETS[preset] };
  for (const field of ['optimizer', 'loss', 'schedule'] as const) {
    const { kind } = options[field];
    if (kind === base[field].kind) continue;
    link.set(field, kind);
    Object.assign(base, { [field]: KINDS[field]![kind] });
  }
  const known = flatOptions(base);
  for (const [path, value] of flatOptions(options)) {
    if (path !== 'replicas' && known.get(path) !== value) link.set(path, String(value));
  }
  return link;
}

/** Sets a field to the text as what the field holds by now: a number, a boolean or a word. */
function put(json: Record<string, unknown>, path: string[], text: string): void {
  const [name = '', ...rest] = path;
  const held = Object.hasOwn(json, name) ? json[name] : undefined;
  if (rest.length > 0 && typeof held === 'object' && held !== null) put(held as Record<string, unknown>, rest, text);
  // There is no such setting: a field of this name makes the check refuse the link.
  else if (held === undefined || rest.length > 0) Object.defineProperty(json, name, { value: text, enumerable: true });
  else json[name] = asHeld(text, held);
}

function asHeld(text: string, held: unknown): unknown {
  if (typeof held === 'boolean') return text === 'true' || (text === 'false' ? false : text);
  return typeof held === 'number' && text.trim() !== '' ? Number(text) : text;
}
