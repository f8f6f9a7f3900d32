import { describe, expect, it } from 'vitest';
import { NeighbourMemory, withMemory } from '../../../workers/adaptation/memory.ts';

const CLASSES = ['Coat', 'Dress', 'Bag'];
const vector = (...values: number[]) => Float32Array.from(values);

function memory(): NeighbourMemory {
  const remembered = new NeighbourMemory();
  remembered.add(vector(10, 0, 0), 'Coat');
  remembered.add(vector(0, 0, 3), 'Bag');
  return remembered;
}

describe('the memory of what was just said', () => {
  it('recalls the very same picture fully, whatever its scale, and a different one hardly', () => {
    const strengths = memory().recall(vector(0.5, 0, 0));
    expect(strengths.get('Coat')).toBeCloseTo(1, 5);
    expect(strengths.get('Bag')).toBeLessThan(1e-3);
  });

  it('does not ask the sample that is being judged', () => {
    expect(
      memory()
        .recall(vector(10, 0, 0), 0)
        .get('Coat'),
    ).toBeUndefined();
  });

  it('turns a doubtful answer with one sample, and leaves what it does not know alone', () => {
    const doubtful = Float32Array.of(0.3, 0.5, 0.2);
    const turned = withMemory(doubtful, CLASSES, memory().recall(vector(1, 0, 0)));
    expect(turned[0]).toBeGreaterThan(turned[1]!);
    expect(turned.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
    const other = withMemory(doubtful, CLASSES, memory().recall(vector(0, 1, 0)));
    other.forEach((p, i) => {
      expect(p).toBeCloseTo(doubtful[i]!, 3);
    });
  });

  it('does not hear labels that the network lacks', () => {
    const remembered = new NeighbourMemory();
    remembered.add(vector(1, 0), 'Hat');
    const answer = Float32Array.of(0.2, 0.5, 0.3);
    expect([...withMemory(answer, CLASSES, remembered.recall(vector(1, 0)))]).toEqual([...answer]);
  });

  it('is not outvoted by many samples all but the same', () => {
    const remembered = new NeighbourMemory();
    for (let i = 0; i < 1000; i++) remembered.add(vector(1, 0), 'Coat');
    const answer = withMemory(Float32Array.of(0, 1, 0), CLASSES, remembered.recall(vector(1, 0)));
    expect(answer.every(Number.isFinite)).toBe(true);
  });
});
