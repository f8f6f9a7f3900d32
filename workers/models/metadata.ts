import * as v from 'valibot';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { isLabel, isReadable } from '../../src/domain/label.ts';
import { MOST_CLASSES, type ModelMetadata, takesGarments, teachingObstacle } from '../../src/domain/model-metadata.ts';
import { isTrainingOptions } from '../../src/domain/parse-options.ts';
import { INPUT_SIZE } from '../../src/domain/picture.ts';
import { calibrationSchema, fraction } from '../common/calibration-schema.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const text = v.pipe(v.string(), v.maxLength(1000));

const schema = v.object({
  name: text,
  classes: v.pipe(
    v.array(v.pipe(v.string(), v.check(isLabel, 'it names no class'))),
    v.minLength(2),
    v.maxLength(MOST_CLASSES),
  ),
  preprocessing: v.object({
    imageSize: v.pipe(v.number(), v.integer(), v.minValue(8), v.maxValue(256)),
    channels: v.exactOptional(v.literal(3)),
    mean: v.pipe(v.number(), v.finite()),
    deviation: v.pipe(v.number(), v.finite(), v.minValue(1e-6)),
  }),
  trainedOn: v.array(v.object({ dataset: text, sha256: v.record(text, sha256) })),
  architecture: text,
  command: text,
  seed: count,
  epochs: count,
  testAccuracy: v.nullable(fraction),
  testLoss: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
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
  calibration: v.exactOptional(calibrationSchema),
  imported: v.exactOptional(v.object({ from: text, teachable: v.boolean() })),
});

/**
 * Checks that a model takes grey pictures of `size` × `size`, without which it could be opened and would fail at each.
 * @throws model-unfit
 */
export function checkInput(metadata: ModelMetadata, size: number): void {
  if (takesGarments(metadata, size)) return;
  const { imageSize, channels } = metadata.preprocessing;
  throw new SelvedgeError(
    'model-unfit',
    `it takes ${imageSize}×${imageSize}×${channels ?? 1}, here are ${size}×${size}×1`,
  );
}

/**
 * Checks that a model can learn a person's samples.
 * @throws model-unfit where it takes other pictures than samples have, training-unsupported where the layer is missing that
 *   would learn
 */
export function checkTeachable(metadata: ModelMetadata): void {
  const obstacle = teachingObstacle(metadata);
  if (obstacle === 'pictures') checkInput(metadata, INPUT_SIZE);
  if (obstacle === 'layer') {
    throw new SelvedgeError('training-unsupported', 'its last layer is no dense layer with a bias and a softmax');
  }
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

/** Means and deviations are of pixels on a scale of 0 to 1, or of 0 to 255; what is far beyond gives no numbers. */
const MOST_OF_PIXELS = 1000;

/**
 * Checks what a model that comes from elsewhere says of itself; one that is kept already is not held to it.
 * @throws `code` with what is wrong
 */
export function checkForeign(
  { name, classes, preprocessing: { mean, deviation } }: ModelMetadata,
  code: 'archive-contents' | 'model-refused',
): void {
  const refuse = (why: string) => {
    throw new SelvedgeError(code, code === 'archive-contents' ? `metadata.json: ${why}` : `It is not kept: ${why}`);
  };
  const unreadable = [name, ...classes].find((text) => !isReadable(text));
  if (unreadable !== undefined) refuse(`the name ${JSON.stringify(unreadable)} cannot be read`);
  const twice = classes.find((label, at) => classes.indexOf(label) < at);
  if (twice !== undefined) refuse(`the class “${twice}” is there twice`);
  if (Math.abs(mean) > MOST_OF_PIXELS) refuse(`mean is ${mean}, and pixels are from 0 to 255`);
  if (deviation > MOST_OF_PIXELS) refuse(`deviation is ${deviation}, and pixels are from 0 to 255`);
}
