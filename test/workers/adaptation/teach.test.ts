import { beforeAll, describe, expect, it } from 'vitest';
import { startNodeEngine } from '../../../scripts/support/engine.ts';
import { readModel } from '../../../scripts/support/model-folder.ts';
import { classNames, preprocessingOf } from '../../../src/domain/datasets/dataset-spec.ts';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import type { ModelMetadata } from '../../../src/domain/model-metadata.ts';
import { recalibrated } from '../../../workers/adaptation/calibrate.ts';
import { outcomeOf } from '../../../workers/adaptation/outcome.ts';
import { raised } from '../../../workers/adaptation/split-classifier.ts';
import { type TeachingSamples, type TeachOptions, teach } from '../../../workers/adaptation/teach.ts';
import { joined } from '../../../workers/common/joined.ts';
import { gatherRows } from '../../../workers/common/rows.ts';
import { ARCHITECTURES } from '../../../workers/models/architectures/index.ts';
import { viewOf } from '../../../workers/models/calibration.ts';
import type { OpenedModel } from '../../../workers/models/model-file.ts';
import { predictAll } from '../../../workers/training/evaluate.ts';
import { Random } from '../../../workers/training/random.ts';
import { segmentGarment } from '../../../workers/vision/index.ts';
import { CLASS_OF, draw, pixelsOf } from '../../support/pictures.ts';

const NAMES = classNames(FASHION_MNIST);

beforeAll(async () => {
  await startNodeEngine();
});

function parent(): OpenedModel {
  const model = ARCHITECTURES.starter({ imageSize: 28, classes: 10, width: 0.5, seed: 1 });
  const metadata = {
    name: 'parent',
    classes: classNames(FASHION_MNIST),
    preprocessing: preprocessingOf(FASHION_MNIST),
  };
  return { model, metadata: metadata as unknown as ModelMetadata };
}

/** Bars across for one class and up for the other, each at a place and of a light of its own. */
function bars(labels: readonly [string, string], count: number): TeachingSamples {
  const random = Random.of(5);
  const pixels = new Uint8Array(count * 784);
  const entries = Array.from({ length: count }, (_, i) => {
    const upright = i % 2 === 1;
    const at = 4 + random.integer(16);
    const light = 130 + random.integer(120);
    for (let along = 3; along < 25; along++) {
      for (let across = at; across < at + 4; across++) {
        pixels[i * 784 + (upright ? along * 28 + across : across * 28 + along)] = light;
      }
    }
    // Fingerprints of different pictures: nothing in common.
    return { id: `s${i}`, label: labels[i % 2]!, fingerprint: '' };
  });
  return { entries, pixels };
}

/** Trousers and bags as vision sees them, each of a light of its own. */
async function drawn(count: number): Promise<TeachingSamples> {
  const pixels = new Uint8Array(count * 784);
  const kinds = ['trouser', 'bag'] as const;
  for (let i = 0; i < count; i++) {
    const light = 30 + 6 * i;
    const picture = draw(kinds[i % 2]!, { width: 320, height: 240 }, `rgb(${light} ${light} ${light})`);
    pixels.set(segmentGarment(await pixelsOf(picture)).pixels, i * 784);
  }
  const entries = Array.from({ length: count }, (_, i) => ({
    id: `s${i}`,
    label: CLASS_OF[kinds[i % 2]!],
    fingerprint: '',
  }));
  return { entries, pixels };
}

const rehearsal = Uint8Array.from({ length: 60 * 784 }, (_, i) => (Math.sin(i * 0.013) > 0.4 ? 180 : 0));
const options = (samples: TeachingSamples, more: Partial<TeachOptions> = {}): TeachOptions => ({
  parent: parent(),
  samples,
  rehearsal,
  rehearsalFrom: 'dataset',
  evaluated: rehearsal.subarray(0, 20 * 784),
  replicas: [],
  control: {},
  seed: 1,
  ...more,
});

describe('teaching', () => {
  it('makes an untrained network right on samples that it never saw, also of a class of one’s own', async () => {
    const samples = bars(['Coat', 'Scarf'], 40);
    const taught = await teach(options(samples));
    expect(taught.plan.classes).toEqual([...NAMES, 'Scarf']);
    const { heldBack, onTaught, testSet, changed, suspects } = outcomeOf(taught, samples, {
      spec: FASHION_MNIST,
      images: rehearsal,
      labels: new Uint8Array(60),
      start: 0,
    });
    expect(heldBack).toMatchObject({ pictures: 8, after: 1 });
    expect(onTaught).toMatchObject({ pictures: 32, after: 1 });
    expect(testSet?.pictures).toBe(20);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed[0]!.pixels).toHaveLength(784);
    expect(suspects).toEqual([]);
    // The whole network answers as its two parts did.
    const again = await predictAll(taught.network, samples.pixels, preprocessingOf(FASHION_MNIST));
    again.forEach((value, i) => {
      expect(value).toBeCloseTo(taught.samples.after[i]!, 4);
    });
  });

  it('changes the answers to what it rehearses less than without rehearsing', async () => {
    const moved = async (rehearsedAStep: number) => {
      const settings = { rehearsedAStep, samplesAStep: 16, blend: 1, steps: 60 };
      const { evaluated } = await teach(options(bars(['Coat', 'Bag'], 20), { settings }));
      return evaluated.after.reduce((sum, value, i) => sum + Math.abs(value - evaluated.before[i]!), 0);
    };
    expect(await moved(48)).toBeLessThan(0.7 * (await moved(0)));
  });

  it('points at a sample whose label the others contradict', async () => {
    const samples = await drawn(24);
    const entries = samples.entries.map((entry, i) => (i === 4 ? { ...entry, label: 'Bag' } : entry));
    const taught = await teach(
      options(
        { ...samples, entries },
        { parent: await readModel('public/models/fashion-mnist'), evaluated: new Uint8Array(0) },
      ),
    );
    const { suspects } = outcomeOf(taught, { ...samples, entries }, null);
    expect(suspects.map(({ sample }) => sample)).toEqual(['s4']);
  });

  it('leaves contradictory pictures out', async () => {
    const samples = bars(['Coat', 'Bag'], 8);
    const entries = samples.entries.map((entry, i) => (i < 2 ? { ...entry, fingerprint: 'aaaaaaaaaaaaaaaa' } : entry));
    const { division } = await teach(options({ ...samples, entries }, { settings: { steps: 2 } }));
    expect([...division.taught, ...division.heldBack].sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('ends with the reason when it is stopped', async () => {
    const control = new AbortController();
    const onProgress: TeachOptions['onProgress'] = (phase, done) => {
      if (phase === 'training' && done === 2) control.abort(new Error('enough'));
    };
    const run = teach(options(bars(['Coat', 'Bag'], 8), { control: { signal: control.signal }, onProgress }));
    await expect(run).rejects.toThrow('enough');
  });
});

describe('raising new classes', () => {
  it('multiplies their odds and leaves those of the others among themselves', () => {
    const rows = Float32Array.of(0.6, 0.2, 0.2, 0.1, 0.3, 0.6);
    const result = raised(rows, 3, 2, Math.log(2));
    [0.5, 1 / 6, 1 / 3, 0.0625, 0.1875, 0.75].forEach((value, i) => {
      expect(result[i]).toBeCloseTo(value, 5);
    });
  });
});

describe('how far a taught model may be believed', () => {
  const calibration = {
    temperature: { dataset: 1, photo: 1.5 },
    familiarFrom: 0.9,
    sureFrom: 0.6,
    coverage: 0.5,
    accuracy: 0.9,
    fittedOn: 'altered-pictures',
  } as const;

  it('is fitted on samples held back where there are enough, else what it was shown becomes familiar', async () => {
    const samples = bars(['Coat', 'Bag'], 20);
    const labels = Uint8Array.from(samples.entries, ({ label }) => NAMES.indexOf(label));
    const taught = await teach(options(samples));
    const few = recalibrated(calibration, taught.calibrationSamples, taught.asPhotos, labels)!;
    expect(few).toMatchObject({ temperature: calibration.temperature, sureFrom: 0.6, fittedOn: 'altered-pictures' });
    expect(few.familiarFrom).toBeLessThan(0.9);
    const places = [...taught.calibrationSamples.places, ...taught.calibrationSamples.places];
    const answers = joined(Float32Array, [taught.asPhotos, taught.asPhotos]);
    const many = recalibrated(calibration, { places, unseen: true }, answers, labels)!;
    expect(many.fittedOn).toBe('photos');
    expect(many.temperature.dataset).toBe(1);
    expect(recalibrated(undefined, taught.calibrationSamples, taught.asPhotos, labels)).toBeUndefined();
  });

  it('is fitted on the answers that the app gives to photos', async () => {
    const samples = bars(['Coat', 'Scarf'], 12);
    const { network, calibrationSamples, asPhotos } = await teach(options(samples));
    const photos = gatherRows(samples.pixels, 784, calibrationSamples.places);
    const shown = await predictAll(network, photos, preprocessingOf(FASHION_MNIST), {}, viewOf(undefined, 'photo'));
    expect(asPhotos).toHaveLength(shown.length);
    shown.forEach((probability, at) => {
      expect(asPhotos[at]).toBeCloseTo(probability, 4);
    });
  });
});
