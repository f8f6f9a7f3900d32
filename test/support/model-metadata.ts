import type { ModelMetadata } from '../../src/domain/model-metadata.ts';

/** What a small model says of itself; tests change what matters to them. */
export const METADATA: ModelMetadata = {
  name: 'mine',
  classes: ['a', 'b'],
  preprocessing: { imageSize: 28, mean: 0, deviation: 1 },
  trainedOn: [],
  architecture: 'starter',
  command: '',
  seed: 1,
  epochs: 1,
  testAccuracy: 0.9,
  testLoss: 0.3,
  weightsSha256: '0'.repeat(64),
};
