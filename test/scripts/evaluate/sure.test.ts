import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluatePhotos } from '../../../scripts/evaluate/photos.ts';
import { toAnswer } from '../../../src/classify/answer.ts';
import type { Calibration } from '../../../src/domain/calibration.ts';
import { fitThresholds } from '../../../workers/models/fit-calibration.ts';
import { Random } from '../../../workers/training/random.ts';
import { segmentGarment } from '../../../workers/vision/index.ts';
import { PREDICTION } from '../../support/fake-worker.ts';

const PHOTOS = 24;
const CLASSES = 10;
const NAMES = Array.from({ length: CLASSES }, (_, index) => `class ${index}`);

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sure-'));
  const folder = join(directory, 'photos', 'pants');
  await mkdir(folder, { recursive: true });
  await writeFile(join(directory, 'classes.json'), '{"classes": {"pants": [1]}}');
  for (let k = 0; k < PHOTOS; k++) {
    const background = { r: 10 * k, g: 200, b: 100 };
    await sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toFile(join(folder, `${k}.png`));
  }
});

afterAll(() => rm(directory, { recursive: true }));

/** Anything from a single class that has it all to all classes alike. */
function answerOf(k: number): number[] {
  const random = Random.of(1, k);
  const sharpness = 12 * random.next();
  const weights = Array.from({ length: CLASSES }, () => Math.exp(sharpness * random.next()));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

/** The page's decision about an answer. */
const onPage = (probabilities: number[], garment: typeof PREDICTION.garment, calibration: Calibration) =>
  toAnswer({ ...PREDICTION, probabilities, garment }, { classes: NAMES, calibration }, 0).sure;

describe('the page, the evaluation of photos and the fitting of a calibration', () => {
  it('call the same answers sure', async () => {
    const answers = Array.from({ length: PHOTOS }, (_, k) => answerOf(k));
    const fitted = fitThresholds({
      probabilities: Float32Array.from(answers.flat()),
      classes: CLASSES,
      right: answers.map(() => [1]),
    });
    const calibration: Calibration = { ...fitted, temperature: { dataset: 1, photo: 1 }, fittedOn: 'photos' };
    const rounded = answers.map((answer) => Array.from(Float32Array.from(answer)));
    const sure = rounded.filter((answer) => onPage(answer, PREDICTION.garment, calibration));
    expect(sure.length).toBeGreaterThan(0);
    expect(sure.length).toBeLessThan(PHOTOS);
    expect(fitted.coverage).toBe(sure.length / PHOTOS);

    let asked = 0;
    let onTheirPage = 0;
    const report = await evaluatePhotos(join(directory, 'photos'), async () => rounded[asked++]!, {
      calibration,
      // Nothing stands out of every third photo.
      see: (picture) => ({ ...segmentGarment(picture), garment: asked % 3 === 0 ? null : PREDICTION.garment }),
      onPhoto: ({ probabilities }, sighting) => {
        if (onPage(probabilities, sighting.garment, calibration)) onTheirPage++;
      },
    });
    expect(onTheirPage).toBeGreaterThan(0);
    expect(report.answered?.coverage).toBe(onTheirPage / PHOTOS);
  });
});
