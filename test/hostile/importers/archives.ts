import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { codePageOf } from '../../../workers/archive/code-page.ts';
import { SAMPLE_LIMITS } from '../../../workers/archive/limits.ts';
import { writeManifest } from '../../../workers/archive/manifest.ts';
import { openZip } from '../../../workers/archive/zip.ts';
import { sha256 } from '../../../workers/common/sha256.ts';
import { starter } from '../../../workers/models/architectures/starter.ts';
import { ModelLibrary } from '../../../workers/models/library.ts';
import { Intake } from '../../../workers/samples/intake.ts';
import { toFiles } from '../../../workers/tfjs/artifacts.ts';
import { HOSTILE_ZIPS } from '../../support/hostile-zips.ts';
import { memoryStorage } from '../../support/memory-storage.ts';
import { METADATA } from '../../support/model-metadata.ts';
import { madeJpeg, makeZip } from '../../support/zip-maker.ts';
import { importer } from '../importer.ts';
import { mutateBytes, mutateJson } from '../mutate.ts';
import type { Draw } from '../random.ts';

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const text = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));

/** Sometimes with bytes changed, which checksums mostly find; else as it is. */
const perhapsMutated = async (zip: Blob, draw: Draw): Promise<Blob> =>
  draw.below(3) === 0 ? new Blob([mutateBytes(await bytesOf(zip), draw)]) : zip;

const zips = importer({
  name: 'zip',
  make: async (draw) => {
    const [, entries, end] = HOSTILE_ZIPS[draw.of(Object.keys(HOSTILE_ZIPS))]!;
    const honest = [
      { name: 'a/b.txt', data: 'hello', pack: draw.below(2) === 0 },
      { name: 'c.txt', data: 'x'.repeat(3000), pack: true },
    ];
    const zip = draw.below(4) === 0 ? makeZip(entries, end) : makeZip(honest);
    return new Blob([mutateBytes(await bytesOf(zip), draw)]);
  },
  read: async (zip: Blob) => {
    for (const entry of await openZip(zip, SAMPLE_LIMITS, codePageOf('de'))) await entry.read();
  },
});

const samples = importer({
  name: 'zip of samples',
  make: async (draw) => {
    const photos = ['a', 'b', 'c'].map(madeJpeg);
    const listed = await Promise.all(
      photos.map(async (photo, i) => ({
        file: `Hat/${i}.jpg`,
        label: 'Hat',
        takenAt: '2026-01-31T23:59:59.000Z',
        thought: { label: 'Bag', probability: 0.5 },
        sha256: await sha256(photo),
      })),
    );
    const manifest = JSON.parse(new TextDecoder().decode(writeManifest(listed))) as unknown;
    const files = photos.map((data, i) => ({ name: `Hat/${i}.jpg`, data }));
    const zip = makeZip([...files, { name: 'manifest.json', data: text(mutateJson(manifest, draw)), pack: true }]);
    return perhapsMutated(zip, draw);
  },
  read: async (zip: Blob, keep) => {
    const intake = new Intake({
      encode: async (photo) => ({ photo, pixels: new Uint8Array(784), fingerprint: '0'.repeat(16) }),
      think: async () => null,
      classes: FASHION_MNIST.classes.map(({ name }) => name),
      datasetClasses: FASHION_MNIST.classes,
      decodeName: codePageOf('de'),
      onProgress: () => {},
      signal: new AbortController().signal,
    });
    const { samples: taken, refused } = await intake.read([{ file: zip, path: 'samples.zip', label: null }]);
    // The intake reports what it refuses: an error without a code is one that nobody foresaw.
    const unforeseen = refused.find(({ code }) => code === 'unexpected');
    if (unforeseen !== undefined) throw new Error(`${unforeseen.path}: ${unforeseen.detail}`);
    for (const sample of taken) {
      if (sample.label.length === 0 || !Number.isFinite(sample.takenAt)) throw new Error(JSON.stringify(sample));
    }
    const whole = refused.find(({ path }) => path === 'samples.zip');
    if (whole !== undefined) for (const sample of taken) keep(sample);
  },
});

/** A small network, made once. */
const network = (() => {
  let made: Promise<{ json: unknown; weights: Uint8Array<ArrayBuffer> }> | undefined;
  const make = async () => {
    await setBackend('cpu');
    const model = starter({ imageSize: 28, classes: 2, width: 0.1, seed: 1 });
    const { modelJson, weights } = await toFiles(model);
    model.dispose();
    return { json: JSON.parse(modelJson) as unknown, weights };
  };
  return () => (made ??= make());
})();

/** The four files of an exported model, of which one or two are changed; the hash is right, so that more is looked at. */
async function modelParts(draw: Draw): Promise<Record<string, Uint8Array>> {
  const { json, weights } = await network();
  const changedWeights = draw.below(5) === 0 ? mutateBytes(weights, draw) : weights;
  const metadata = { ...METADATA, weightsSha256: await sha256(changedWeights) };
  const golden = { format: 'selvedge-golden', version: 1, input: Array(784).fill(0), output: [0.5, 0.5] };
  return {
    'model.json': text(draw.below(2) === 0 ? mutateJson(json, draw) : json),
    'weights.bin': changedWeights,
    'metadata.json': text(draw.below(3) === 0 ? mutateJson(metadata, draw) : metadata),
    'golden.json': text(draw.below(4) === 0 ? mutateJson(golden, draw) : golden),
  };
}

const models = importer({
  name: 'zip of a model',
  weight: 0.2,
  make: async (draw) => {
    const entries = Object.entries(await modelParts(draw)).map(([name, data]) => ({ name, data }));
    return perhapsMutated(makeZip(entries), draw);
  },
  read: async (zip: Blob, keep) => {
    const storage = memoryStorage();
    const none = () => Promise.reject(new SelvedgeError('model-missing'));
    const engine = async () => ({ backend: 'cpu' as const, kernels: 'none' as const, rejected: [] });
    const library = new ModelLibrary({ storage, engine, fetchModelFiles: none, fetchModelFile: none });
    try {
      await library.import([{ file: zip, path: 'model.zip' }]);
    } finally {
      for (const version of await storage.models.list()) keep(version);
    }
  },
});

export const ARCHIVES = [zips, samples, models];
