import type { Cost } from './kinds/kind.ts';
import type { Intent } from './page/acts.ts';
import type { Inventory } from './page/inventory.ts';

type Part = 'samples' | 'models' | 'runs' | 'checkpoints' | 'pile';

/** What each of the two said, or why it said nothing. */
export type Said = { model: string; probabilities: number[] } | { code: string };

/** Between two engines probabilities differ by their rounding. */
const SAME_WITHIN = 0.01;

/**
 * What of `before` is not in `after` as it should be, in words. What the acts touched may have changed or gone, and what a
 * fault has cost is nobody's loss.
 */
export function lost(
  before: Inventory,
  after: Inventory,
  intents: readonly Intent[],
  costs: readonly Cost[],
): string[] {
  if (costs.includes('everything')) return [];
  const excused = new Set([...intents.flatMap(({ touches }) => touches), ...costs.flat()]);
  const found: string[] = [];
  const compare = <P extends Part>(part: P, same: (was: Inventory[P][string], is: Inventory[P][string]) => boolean) => {
    for (const [id, was] of Object.entries(before[part]) as [string, Inventory[P][string]][]) {
      if (excused.has(id)) continue;
      const is = after[part][id] as Inventory[P][string] | undefined;
      if (is === undefined) found.push(`${part} ${id} is gone`);
      else if (!same(was, is)) found.push(`${part} ${id} was ${JSON.stringify(was)} and is ${JSON.stringify(is)}`);
    }
  };
  compare('samples', (was, is) => was.label === is.label && was.pixels === is.pixels && was.whole === is.whole);
  compare('models', (was, is) => was.name === is.name && was.whole === is.whole);
  compare('runs', (was, is) => was.status === is.status || was.status === 'running');
  compare('pile', (was, is) => was.state === is.state || was.state === 'waiting');
  return found;
}

/** What is new in `after` and not whole. */
export function torn(before: Inventory, after: Inventory, costs: readonly Cost[]): string[] {
  const excused = new Set(costs.flat());
  return (['samples', 'models', 'checkpoints'] as const).flatMap((part) =>
    Object.entries(after[part])
      .filter(([id, { whole }]) => !whole && before[part][id]?.whole !== false && !excused.has(id))
      .map(([id]) => `${part} ${id} is not whole`),
  );
}

/** How many samples came, if that is neither none nor all that the act was to add. */
export function halfDone(before: Inventory, after: Inventory, { adds = 0 }: Intent): string[] {
  const came = Object.keys(after.samples).filter((id) => !(id in before.samples)).length;
  return came === 0 || came === adds ? [] : [`${came} of ${adds} samples were kept`];
}

/** What an act said that it did and did not do. */
export function undone(before: Inventory, after: Inventory, intent: Intent): string[] {
  const came = (part: 'samples' | 'models') => Object.keys(after[part]).filter((id) => !(id in before[part])).length;
  const found: string[] = [];
  if (came('samples') < (intent.adds ?? 0))
    found.push(`said that ${intent.adds} samples are kept, and ${came('samples')} are`);
  if (came('models') < (intent.models ?? 0)) found.push('said that a model is kept, and it is not');
  return found;
}

/** Where the same model says something else of the same picture. */
export function differs(before: Said, after: Said): string[] {
  if ('code' in before || 'code' in after || before.model !== after.model) return [];
  const far = before.probabilities.some((value, i) => !(Math.abs(value - after.probabilities[i]!) <= SAME_WITHIN));
  const words = ({ probabilities }: { probabilities: number[] }) =>
    probabilities.map((value) => value.toFixed(2)).join(' ');
  return far ? [`the same model answered ${words(before)} and answers ${words(after)}`] : [];
}
