import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPhoto } from '../../../scripts/evaluate/photo-reader.ts';
import { startNodeEngine } from '../../../scripts/support/engine.ts';
import { readModel } from '../../../scripts/support/model-folder.ts';
import { EXAMPLES } from '../../../src/bridge/examples.ts';
import { DEFAULT_MODEL } from '../../../src/domain/assets.ts';
import { predict } from '../../../workers/models/predict.ts';
import { segmentGarment } from '../../../workers/vision/index.ts';

const shipped = (path: string) => fileURLToPath(new URL(`../../../public/${path}`, import.meta.url));
let opened: Awaited<ReturnType<typeof readModel>>;

beforeAll(async () => {
  await startNodeEngine();
  opened = await readModel(shipped(`models/${DEFAULT_MODEL}`));
});

describe('the example pictures', () => {
  it.each(EXAMPLES)('$name is what the app’s own model takes it for', async ({ name, url }) => {
    const { model, metadata } = opened;
    const { pixels } = segmentGarment(await readPhoto(shipped(url)));
    const probabilities = await predict(model, pixels, metadata.preprocessing);
    const best = metadata.classes[probabilities.indexOf(Math.max(...probabilities))];
    expect(best?.replace('/top', '')).toBe(name);
  });
});
