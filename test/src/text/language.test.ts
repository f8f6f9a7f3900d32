import { afterEach, describe, expect, it } from 'vitest';
import { plural, speak, spoken, spokenLanguage } from '../../../src/text/language.ts';
import { firstSpoken, regionalTag } from '../../../src/text/languages.ts';

afterEach(() => speak('en', {}));

const text = spoken('room', { hello: 'Hello', pictures: (count: number) => `${count} pictures` });

describe('a text', () => {
  it('is read in the language that is spoken when it is read', () => {
    expect(text.hello).toBe('Hello');
    speak('de', { room: { hello: 'Hallo', pictures: (count: number) => `${count} Bilder` } });
    expect([text.hello, text.pictures(2)]).toEqual(['Hallo', '2 Bilder']);
    speak('en', {});
    expect(text.hello).toBe('Hello');
  });

  it('is English in a language whose room is not here', () => {
    speak('de', { other: {} });
    expect(text.hello).toBe('Hello');
  });
});

describe('a count', () => {
  const forms = { one: 'one', few: 'few', many: 'many', other: 'other' };

  it.each([
    ['en', ['other', 'one', 'other', 'other']],
    ['pl', ['many', 'one', 'few', 'many']],
    ['ja', ['other', 'other', 'other', 'other']],
  ])('has the forms of %s', (tag, expected) => {
    speak(tag, {});
    expect([0, 1, 2, 5].map((count) => plural(count, forms))).toEqual(expected);
  });

  it('has the general form where a language has no other', () => {
    speak('pl', {});
    expect(plural(2, { one: 'one', other: 'other' })).toBe('other');
  });
});

describe('the language that is spoken', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['tlh', 'en-GB'], 'en'],
    [['tlh'], 'en'],
    [[], 'en'],
  ])('for a reader of %j is %s', (wished, tag) => {
    expect(firstSpoken(wished)).toBe(tag);
  });

  it.each([
    ['de', ['en-GB', 'DE-at'], 'de-AT'],
    ['en', ['en-US@posix', 'en-GB'], 'en-GB'],
    ['fr', ['de'], 'fr'],
  ] as const)('%s is written as by a reader of %j: as %s', (tag, wished, expected) => {
    expect(regionalTag(tag, wished)).toBe(expected);
  });

  it('stays as it was where a tag is none', () => {
    speak('de', {});
    expect(() => speak('no tag', {})).toThrow(RangeError);
    expect(spokenLanguage()).toBe('de');
  });

  it('is known without its region, too', () => {
    speak('pt-BR', {});
    expect(spokenLanguage()).toBe('pt');
  });
});
