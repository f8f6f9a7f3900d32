import { describe, expect, it } from 'vitest';
import { countClasses, warningsOf } from '../../../workers/adaptation/check.ts';
import { contradictions, groupNearDuplicates, type Labelled } from '../../../workers/adaptation/groups.ts';

const KNOWN = ['Coat', 'Dress', 'Bag'];

/** Fingerprints of different pictures differ in half of their bits. */
const prints = ['0000000000000000', 'ffffffff00000000', '00ff00ff00ff00ff', 'f0f0f0f0f0f0f0f0', 'aaaaaaaaaaaaaaaa'];
const sample = (label: string, print: string, id = `${label} ${print}`): Labelled => ({
  id,
  label,
  fingerprint: print,
});
const of = (label: string) => prints.map((print) => sample(label, print));
const warned = (samples: Labelled[]) => warningsOf(samples, countClasses(samples, KNOWN));

describe('what is said before teaching', () => {
  it('names the classes in the model’s order, then one’s own by name', () => {
    const samples = [...of('Hat'), ...of('Bag'), ...of('Belt'), ...of('Coat')];
    expect(countClasses(samples, KNOWN)).toEqual([
      { label: 'Coat', count: 5, known: true },
      { label: 'Bag', count: 5, known: true },
      { label: 'Belt', count: 5, known: false },
      { label: 'Hat', count: 5, known: false },
    ]);
  });

  it('is that there is nothing where there is nothing', () => {
    expect(warned([])).toEqual([{ kind: 'no-samples' }]);
  });

  it('is nothing for two classes with enough of each', () => {
    const coats = of('Coat');
    const others = ['cccccccccccccccc', '3333cccc3333cccc', '0f0f0f0ff0f0f0f0', '5555aaaa5555aaaa'];
    const bags = others.map((print) => sample('Bag', print));
    expect(warned([...coats, ...bags])).toEqual([]);
  });

  it('names the classes with too few, and the only one', () => {
    const kinds = warned([sample('Coat', prints[0]!), sample('Coat', prints[1]!)]);
    expect(kinds).toEqual([
      { kind: 'too-few', labels: ['Coat'], wanted: 3 },
      { kind: 'one-class', label: 'Coat' },
    ]);
  });

  it('shows pictures that are all but the same and have different labels', () => {
    const twin = sample('Dress', '0000000000000003');
    const [warning] = warned([...of('Coat'), ...of('Dress').slice(1), twin]).filter(
      ({ kind }) => kind === 'contradiction',
    );
    expect(warning).toMatchObject({ kind: 'contradiction' });
    expect(JSON.stringify(warning)).toContain(twin.id);
  });
});

describe('groups of all but the same pictures', () => {
  it('join what follows from one another, and contradict where labels differ', () => {
    const samples = [
      sample('Coat', '0000000000000000', 'a'),
      sample('Coat', '000000000000000f', 'b'),
      sample('Bag', '00000000000000ff', 'c'),
      sample('Bag', 'ffffffffffffffff', 'd'),
    ];
    const groups = groupNearDuplicates(samples);
    expect(groups).toEqual([[0, 1, 2], [3]]);
    expect(contradictions(samples, groups)).toEqual([[0, 1, 2]]);
  });
});
