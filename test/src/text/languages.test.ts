import { describe, expect, it, vi } from 'vitest';
import { ERRORS } from '../../../src/domain/errors.ts';
import { type Forms, speak } from '../../../src/text/language.ts';
import { fetchTexts, LANGUAGE_TAGS } from '../../../src/text/languages.ts';
import { englishRooms, type Message, type Texts } from '../../support/english-rooms.ts';
import { describedPhrases } from './settings-phrases.ts';

/** The forms of counts that were asked for since a test last emptied it. */
const asked: Forms[] = [];

vi.mock('../../../src/text/language.ts', async (original) => {
  const language = await original<typeof import('../../../src/text/language.ts')>();
  const plural = (count: number, forms: Forms) => {
    asked.push(forms);
    return language.plural(count, forms);
  };
  return { ...language, plural };
});

/** All texts of a table, each with the way to it. */
function* leavesOf(texts: Texts, way = ''): Generator<[string, string | Message]> {
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'object') yield* leavesOf(value, `${way}${key}.`);
    else yield [way + key, value];
  }
}

/** What stands for a place: a number that can be computed with, a text, a list of one, and a thing with any fields. */
function place(number: number): unknown {
  return new Proxy(new String(number), {
    get(target, key) {
      if (key === 'join') return () => String(number);
      if (key === 'map') return (change: (item: unknown) => unknown) => [change(place(number))];
      const own: unknown = Reflect.get(target, key);
      if (own !== undefined) return typeof own === 'function' ? own.bind(target) : own;
      // The same field is the same number in every language.
      return typeof key === 'symbol'
        ? undefined
        : place([...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 100));
    },
  });
}

const places = (count: number) => Array.from({ length: count }, (_, at) => place(23 + 6 * at));

/** Western digits for those of any script. */
const western = (words: string) =>
  words
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));

const placesIn = (words: string) => [...new Set(western(words).match(/\d+/g) ?? [])].sort();

const OTHERS = LANGUAGE_TAGS.filter((tag) => tag !== 'en');

describe.each(OTHERS)('the texts in %s', async (tag) => {
  const rooms = (await fetchTexts(tag)) as Record<string, Texts>;

  it('are those of every room, each with a text for each of the English ones', () => {
    expect(Object.keys(rooms).sort()).toEqual(Object.keys(englishRooms).sort());
    for (const [room, texts] of Object.entries(englishRooms)) {
      if (room === 'settings') continue;
      const names = (from: Texts) => [...leavesOf(from)].map(([name]) => name).sort();
      expect({ room, names: names(rooms[room]!) }).toEqual({ room, names: names(texts) });
    }
    expect(Object.keys(rooms.errors!).sort()).toEqual(Object.keys(ERRORS).sort());
    expect(Object.keys(rooms.settings!).sort()).toEqual(describedPhrases());
  });

  it('name the places that the English ones name', async () => {
    const found: object[] = [];
    for (const [room, texts] of Object.entries(englishRooms)) {
      const own = new Map(leavesOf(rooms[room]!));
      for (const [name, value] of leavesOf(texts)) {
        const translated = own.get(name);
        if (typeof value === 'string' || typeof translated !== 'function') continue;
        const given = places(Math.max(value.length, translated.length));
        speak('en', {});
        const expected = placesIn(value(...given));
        speak(tag, rooms);
        const got = placesIn(translated(...given));
        if (JSON.stringify(got) !== JSON.stringify(expected)) found.push({ room, name, expected, got });
      }
    }
    speak('en', {});
    expect(found).toEqual([]);
  });

  it('have every form that the language has for whole counts', async () => {
    const rules = new Intl.PluralRules(tag);
    const needed = new Set(Array.from({ length: 1200 }, (_, count) => rules.select(count)));
    const missing: object[] = [];
    speak(tag, rooms);
    for (const [room, texts] of Object.entries(rooms)) {
      for (const [name, value] of leavesOf(texts)) {
        if (typeof value === 'string') continue;
        asked.length = 0;
        value(...places(value.length));
        for (const forms of asked) {
          const lacking = [...needed].filter((form) => forms[form] === undefined);
          if (lacking.length > 0) missing.push({ room, name, lacking });
        }
      }
    }
    speak('en', {});
    expect(missing).toEqual([]);
  });

  it('are not the English ones', () => {
    const same = Object.entries(englishRooms).flatMap(([room, texts]) => {
      const own = new Map(leavesOf(rooms[room]!));
      // A word or two may be the same in both; a sentence is not.
      return [...leavesOf(texts)].filter(([name, value]) => {
        return typeof value === 'string' && own.get(name) === value && value.split(' ').length > 3;
      });
    });
    expect(same).toEqual([]);
  });
});
