import { describe, expect, it } from 'vitest';
import type { Descriptor } from '../../../src/domain/kinds.ts';
import { nameOf, type Parameter, type Setting } from '../../../src/domain/parameter.ts';
import { within } from '../../../src/domain/range.ts';
import { type Choice, type Group, SETTINGS } from '../../../src/domain/training-options.ts';

const CHOICES = Object.values<Choice | Group | Setting>(SETTINGS).flatMap((setting) =>
  'kinds' in setting ? [setting] : [],
);
const DESCRIPTORS: Descriptor[] = CHOICES.flatMap(({ kinds }) => Object.values(kinds));

const isSentence = (text: string) => /^[A-Z].*\.$/.test(text);

const mayBe = (parameter: Parameter): boolean => {
  if ('range' in parameter) return within(parameter.range, parameter.default);
  return 'switch' in parameter || Object.hasOwn(parameter.words, parameter.default);
};

describe('descriptors of optimizers, losses, schedules and architectures', () => {
  it.each(DESCRIPTORS)('$kind says in a sentence what it does, and names a paper and its year', ({ help, source }) => {
    expect(help).toSatisfy(isSentence);
    expect(source).toMatch(/ (19|20)\d\d, /);
  });

  it.each(DESCRIPTORS)('$kind begins from values that its parameters may have, each explained', ({ parameters }) => {
    for (const [name, parameter] of Object.entries(parameters)) {
      expect(parameter, name).toSatisfy(mayBe);
      expect(parameter.help).toSatisfy(isSentence);
    }
  });

  it.each(CHOICES)('of one $title call a parameter the same in every kind', ({ kinds }) => {
    const names = new Map<string, string>();
    for (const [name, parameter] of Object.values(kinds).flatMap(({ parameters }) => Object.entries(parameters))) {
      expect(nameOf(parameter)).toBe(names.get(name) ?? nameOf(parameter));
      names.set(name, nameOf(parameter));
    }
  });
});
