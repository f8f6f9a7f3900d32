import { Emitter } from '../bridge/emitter.ts';
import { ARCHITECTURES } from '../domain/architectures/index.ts';
import { trainingCores } from '../domain/cores.ts';
import { errorCode } from '../domain/errors.ts';
import { PRESETS, type PresetName } from '../domain/presets.ts';
import type { TrainingOptions } from '../domain/training-options.ts';
import { decodeOptions, encodeOptions } from '../options/run-link.ts';
import { PRESET_WORDS } from '../options/setting-names.ts';
import { settingText } from '../text/settings.ts';
import { text } from '../text/train.ts';

/** The settings of the next run, from a preset, a link or the form; the address of the page carries them. */
export class RunSettings extends Emitter {
  options: TrainingOptions;
  /** What of the last link did not fit; empty when all did. */
  refused = '';
  /** How copying the link went; empty before. */
  copied = '';
  readonly #replicas: number;
  /** The link that the address carries of itself. */
  #own = '';

  /** @param cores logical ones of this device, which no link carries */
  constructor(cores: number) {
    super();
    this.#replicas = trainingCores(cores);
    this.options = this.#here(PRESETS.fast);
  }

  /** The preset that these settings are; undefined when they are one's own. */
  get preset(): PresetName | undefined {
    const own = this.#link;
    return (Object.keys(PRESET_WORDS) as PresetName[]).find((name) => encodeOptions(PRESETS[name]).toString() === own);
  }

  /** What a run with them is called. */
  get name(): string {
    const { preset } = this;
    if (preset) return settingText(PRESET_WORDS[preset].title);
    return text.ownSettings(settingText(ARCHITECTURES[this.options.architecture.name].title));
  }

  /** Takes the settings of a link; one that does not fit changes none. @returns whether there are others by now */
  read(link: URLSearchParams): boolean {
    if (link.size === 0 || link.toString() === this.#own) return false;
    try {
      this.options = this.#here(decodeOptions(link, 1));
      this.refused = '';
    } catch (error) {
      if (errorCode(error) !== 'training-options') throw error;
      this.refused = error instanceof Error ? error.message : '';
    }
    this.changed();
    return this.refused === '';
  }

  choose(preset: PresetName): void {
    this.change(this.#here(PRESETS[preset]));
  }

  change(options: TrainingOptions): void {
    this.options = options;
    this.copied = '';
    this.#own = this.#link;
    // The address always carries the settings, and each change is no step to go back by.
    history.replaceState(null, '', `#/train?${this.#own}`);
    this.changed();
  }

  async copyLink(): Promise<void> {
    const link = new URL(`#/train?${this.#link}`, location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      this.copied = text.copied;
    } catch {
      // Without leave to write to the clipboard, the address itself is the link.
      history.replaceState(null, '', link);
      this.copied = text.linkInAddress;
    }
    this.changed();
  }

  forgive(): void {
    this.refused = '';
    this.changed();
  }

  get #link(): string {
    return encodeOptions(this.options).toString();
  }

  #here(options: TrainingOptions): TrainingOptions {
    return { ...options, replicas: this.#replicas };
  }
}
