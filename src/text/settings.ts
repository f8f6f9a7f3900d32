import { spoken } from './language.ts';

/**
 * What the domain's descriptors say in English (titles, labels, units, words and help of optimizers, losses, schedules,
 * architectures, presets, settings), in another language.
 */
export const text = spoken<Record<string, string>>('settings', {});

/** What a descriptor says, as a person reads it. */
export const settingText = (english: string): string => text[english] ?? english;
