import { UNSURE } from '../domain/pile.ts';
import { text as common } from './common.ts';
import { spoken } from './language.ts';

/** The classes that the app brings, by what they are called in files, in exports and in storage. */
const NAMES = {
  'T-shirt/top': 'T-shirt/top',
  Trouser: 'Trouser',
  Pullover: 'Pullover',
  Dress: 'Dress',
  Coat: 'Coat',
  Sandal: 'Sandal',
  Shirt: 'Shirt',
  Sneaker: 'Sneaker',
  Bag: 'Bag',
  'Ankle boot': 'Ankle boot',
};

/** Their names as a person reads them. */
export const text = spoken('classes', NAMES);

/** A class as a person reads it; one that a person named is called as they named it. */
export const labelText = (label: string): string =>
  Object.hasOwn(NAMES, label) ? text[label as keyof typeof NAMES] : label;

/** What a shelf of pictures is called: its class, or that nobody is sure of one. */
export const headingText = (label: string): string => (label === UNSURE ? common.notSure : labelText(label));

/** The class that a person means who types its name in their own language; else what they typed. */
export function labelOf(typed: string): string {
  const wanted = typed.toLocaleLowerCase();
  const known = Object.keys(NAMES).find((label) => labelText(label).toLocaleLowerCase() === wanted);
  return known ?? typed;
}
