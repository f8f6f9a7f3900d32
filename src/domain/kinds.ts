import { defaultsOf, type Parameters, type ValuesOf } from './parameter.ts';

/** One kind of optimizer, loss, schedule or architecture: all that its name, form fields and checks follow from. */
export interface Descriptor<Kind extends string = string, P extends Parameters = Parameters> {
  /** Its name in options, links and on the command line; once published it stays. */
  readonly kind: Kind;
  readonly title: string;
  /** One sentence for who has to choose. */
  readonly help: string;
  /** The paper that proposed it. */
  readonly source: string;
  /** In the order in which options hold and forms show them. */
  readonly parameters: P;
}

/** The options of a kind: `key` holds the kind, beside a value for each parameter. */
type Values<Key extends string, D> =
  D extends Descriptor<infer Kind, infer P>
    ? { [Name in Key | keyof P]: Name extends Key ? Kind : ValuesOf<P>[Name & keyof P] }
    : never;

/** A descriptor with the options to begin from. */
type Entry<Key extends string, D> = D & { readonly defaults: Values<Key, D> };

/**
 * Descriptors by their kind, in the order in which they are offered.
 * @param key what the kind is called in options
 */
export function byKind<Key extends string, const List extends readonly Descriptor[]>(
  key: Key,
  list: List,
): { readonly [D in List[number] as D['kind']]: Entry<Key, D> } {
  const entries = list.map((descriptor) => {
    const { kind, parameters } = descriptor;
    return [kind, { ...descriptor, defaults: { [key]: kind, ...defaultsOf(parameters) } }];
  });
  return Object.fromEntries(entries) as { readonly [D in List[number] as D['kind']]: Entry<Key, D> };
}

/**
 * The options of some kinds of a registry. That each holds its own kind is said a second time for TypeScript, which
 * otherwise cannot tell that a table's entry of a kind takes the options of that kind.
 */
export type OptionsOf<
  Registry extends { [Kind in keyof Registry]: { defaults: object } },
  Kind extends keyof Registry,
  Key extends string = 'kind',
> = { [Each in Kind]: Registry[Each]['defaults'] & Record<Key, Each> }[Kind];

/** What each kind of a registry is called, in their order. */
export function titlesOf<Kind extends string>(registry: Readonly<Record<Kind, Descriptor>>): Record<Kind, string> {
  const titles = Object.values<Descriptor>(registry).map(({ kind, title }) => [kind, title]);
  return Object.fromEntries(titles) as Record<Kind, string>;
}
