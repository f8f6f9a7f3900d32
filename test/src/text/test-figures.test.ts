import { describe, expect, it } from 'vitest';
import { figureName, testFigures } from '../../../src/text/test-figures.ts';

const TRAINED = { trainedOn: [{ dataset: 'KMNIST', sha256: {} }] };
const TAUGHT = { samples: 24, heldBack: null, testPictures: 10_000 };

describe('the test figures of a model', () => {
  it('are its own where it was trained from scratch', () => {
    expect(testFigures(TRAINED)).toEqual({ accuracy: 'own', loss: 'own', note: '' });
  });

  it('are said to be an earlier version’s where it was taught without the dataset', () => {
    const { accuracy, loss, note } = testFigures({ ...TRAINED, adapted: { ...TAUGHT, testPictures: 0 } });
    expect(figureName('Test accuracy', accuracy)).toBe('Test accuracy before teaching');
    expect(figureName('Test loss', loss)).toBe('Test loss before teaching');
    expect(note).toMatch(/^Not tested itself, since KMNIST was not on the device/);
  });

  it('hold a loss of an earlier version where only its answers were tested after teaching', () => {
    const { accuracy, loss, note } = testFigures({ ...TRAINED, adapted: TAUGHT });
    expect(figureName('Test accuracy', accuracy)).toBe('Test accuracy');
    expect(figureName('Test loss', loss)).toBe('Test loss before teaching');
    expect(note).toMatch(/^The test loss is/);
  });
});
