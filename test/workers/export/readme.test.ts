import { expect, it } from 'vitest';
import type { ModelMetadata } from '../../../src/domain/model-metadata.ts';
import { readmeOf } from '../../../workers/export/readme.ts';
import { METADATA } from '../../support/model-metadata.ts';

const readme = (metadata: ModelMetadata, engine: 'wasm' | 'webgl', format: 'onnx' | 'onnx-float16' = 'onnx') =>
  readmeOf({ format, metadata, licence: 'MIT', properties: ['classes'], engine });

it('promises what the engine keeps that made the golden answer', () => {
  expect(readme(METADATA, 'wasm')).toMatch(/backend wasm; .*\n?.* to within 0.00001\./);
  expect(readme(METADATA, 'webgl')).toMatch(/backend webgl; .*\n?.* to within 0.005\./);
  expect(readme(METADATA, 'webgl', 'onnx-float16')).toMatch(/ to within 0.02\./);
});

it('says of an answer that is sure all that the app asks of one', () => {
  const temperature = { dataset: 0.7, photo: 0.8 };
  const fitted = { coverage: 0.6, accuracy: 0.9, fittedOn: 'photos' } as const;
  const calibration = { temperature, familiarFrom: 0.0403, sureFrom: 0.7299, ...fitted };
  const words = readme({ ...METADATA, calibration }, 'wasm').replaceAll('\n', ' ');
  expect(words).toMatch(/as sure where it found a garment, .* at least 0\.730.*familiarity at least 0\.040/);
});
