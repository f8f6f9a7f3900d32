import { SelvedgeError } from '../domain/errors.ts';
import { patientFetch } from '../network/patient-fetch.ts';
import { labelText } from '../text/classes.ts';
import { text } from '../text/shell.ts';

/** Pictures drawn for the project, for a first look without a camera; `npx tsx scripts/draw/examples.ts` makes them. */
export interface Example {
  /** As a person reads it. */
  readonly name: string;
  /** Relative to the app's root. */
  url: string;
}

const names = ['T-shirt', 'Trouser', 'Pullover', 'Dress', 'Sneaker', 'Ankle boot', 'Bag', 'Sandal'];

export const EXAMPLES: readonly Example[] = names.map((name) => ({
  get name() {
    return name === 'T-shirt' ? text.tShirt : labelText(name);
  },
  url: `examples/${name.toLowerCase().replace(' ', '-')}.webp`,
}));

/** @throws example-missing, line-stalled; the signal's reason */
export async function fetchExample({ url }: Example, signal: AbortSignal): Promise<Blob> {
  const { bytes, response } = await patientFetch(url, { signal, failure: 'example-missing' });
  if (!response.ok) throw new SelvedgeError('example-missing', `${url}: ${response.status}`);
  return new Blob([bytes], { type: response.headers.get('Content-Type') ?? '' });
}
