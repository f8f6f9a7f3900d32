import { settingText } from '../text/settings.ts';

/** Titles by what they stand for, as a person reads them. */
export function shownTitles<Key extends string>(titles: Readonly<Record<Key, string>>): Record<Key, string> {
  const shown = Object.entries<string>(titles).map(([key, title]) => [key, settingText(title)]);
  return Object.fromEntries(shown) as Record<Key, string>;
}
