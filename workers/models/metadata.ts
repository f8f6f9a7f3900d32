import * as v from 'valibot';
import { SelvedgeError } from '../../src/domain/errors.ts';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import { isTrainingOptions } from '../../src/domain/parse-options.ts';

const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const text = v.pipe(v.string(), v.maxLength(1000));

/** Beyond these, a model would not be right or wrong but undecided, or blind to every doubt. */
const temperature = v.pipe(v.number(), v.minValue(0.05), v.maxValue(20));

const schema = v.object({
  name: text,
  classes: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(100))), v.minLength(2), v.maxLength(100)),
  preprocessing: v.object({
    imageSize: v.pipe(v.number(), v.integer(), v.minValue(8), v.maxValue(256)),
    mean: v.pipe(v.number(), v.finite()),
    deviation: v.pipe(v.number(), v.finite(), v.minValue(1e-6)),
  }),
  trainedOn: v.array(v.object({ dataset: text, sha256: v.record(text, sha256) })),
  architecture: text,
  command: text,
  seed: count,
  epochs: count,
  testAccuracy: fraction,
  testLoss: v.pipe(v.number(), v.finite(), v.minValue(0)),
  weightsSha256: sha256,
  training: v.exactOptional(v.unknown()),
  adapted: v.exactOptional(
    v.object({
      samples: count,
      heldBack: v.nullable(v.object({ pictures: count, before: fraction, after: fraction })),
      testPictures: count,
    }),
  ),
  validation: v.exactOptional(v.object({ accuracy: fraction, loss: v.pipe(v.number(), v.finite(), v.minValue(0)) })),
  calibration: v.exactOptional(
    v.object({
      temperature: v.object({ dataset: temperature, photo: temperature }),
      familiarFrom: fraction,
      sureFrom: fraction,
      coverage: fraction,
      accuracy: fraction,
      fittedOn: v.picklist(['photos', 'altered-pictures']),
    }),
  ),
});

/**
 * Checks that a model takes pictures of `size` × `size`, without which it could be opened and would fail at each.
 * @throws model-unfit
 */
export function checkInputSize({ preprocessing: { imageSize } }: ModelMetadata, size: number): void {
  if (imageSize === size) return;
  throw new SelvedgeError('model-unfit', `it takes ${imageSize}×${imageSize} pixels, here are ${size}×${size}`);
}

/**
 * Checks the metadata file of a model.
 * @throws model-damaged with the path of the first field that is off
 */
export function parseMetadata(json: unknown): ModelMetadata {
  const result = v.safeParse(schema, json);
  if (result.success) {
    const { training, ...facts } = result.output;
    // Settings of another version of the app say nothing here, but the model is as good.
    return isTrainingOptions(training) ? { ...facts, training } : facts;
  }
  const [issue] = result.issues;
  throw new SelvedgeError('model-damaged', `metadata.json: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
}
