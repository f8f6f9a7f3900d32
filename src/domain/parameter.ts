import type { Range } from './range.ts';

interface Described {
  /** What it is called where a person reads or sets it. */
  readonly label: string;
  /** One sentence on what it does. */
  readonly help: string;
}

export interface NumberSetting extends Described {
  readonly range: Range;
  /** What it is counted in. */
  readonly unit?: string;
  /** A fraction that a form asks for in percent. */
  readonly percent?: true;
}

/** One of some words, each with what a person reads for it. */
export interface WordSetting extends Described {
  readonly words: Readonly<Record<string, string>>;
}

/** On or off. */
export interface SwitchSetting extends Described {
  readonly switch: true;
}

/** One value of the training options: what it is called, and which values it may have. */
export type Setting = NumberSetting | WordSetting | SwitchSetting;

/** A setting with a value to begin from. */
export type Parameter =
  | (NumberSetting & { readonly default: number })
  | (WordSetting & { readonly default: string })
  | (SwitchSetting & { readonly default: boolean });

export type Parameters = Readonly<Record<string, Parameter>>;

export type ValueOf<S extends Setting> = S extends NumberSetting
  ? number
  : S extends WordSetting
    ? keyof S['words'] & string
    : boolean;

export type ValuesOf<P extends Readonly<Record<string, Setting>>> = { -readonly [Name in keyof P]: ValueOf<P[Name]> };

export function defaultsOf<P extends Parameters>(parameters: P): ValuesOf<P> {
  const entries = Object.entries(parameters).map(([name, parameter]) => [name, parameter.default]);
  return Object.fromEntries(entries) as ValuesOf<P>;
}

/** Its label with what it is counted in: “Shift, pixels”. */
export function nameOf(setting: Setting): string {
  return 'unit' in setting && setting.unit !== undefined ? `${setting.label}, ${setting.unit}` : setting.label;
}
