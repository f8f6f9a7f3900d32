import * as v from 'valibot';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { isLabel } from '../../src/domain/label.ts';
import { checked, readJson } from '../common/checked.ts';
import { SAMPLE_LIMITS } from './limits.ts';

/** Stands at the root of an export of samples, beside one folder per class. */
export const MANIFEST = 'manifest.json';

const FORMAT = 'selvedge-samples';
const VERSION = 1;

const label = v.pipe(v.string(), v.check(isLabel, 'it names no class'));

const schema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  samples: v.pipe(
    v.array(
      v.object({
        /** Path in the archive. */
        file: v.pipe(v.string(), v.maxLength(255)),
        label,
        /** ISO 8601, UTC; what is no plausible time is not known. */
        takenAt: v.pipe(v.string(), v.maxLength(40)),
        thought: v.nullable(v.object({ label, probability: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) })),
        /** Hex, of the file. */
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
    v.maxLength(SAMPLE_LIMITS.entries),
  ),
});

export type SampleManifest = v.InferOutput<typeof schema>;
export type ManifestSample = SampleManifest['samples'][number];

export function writeManifest(samples: ManifestSample[]): Uint8Array<ArrayBuffer> {
  const manifest: SampleManifest = { format: FORMAT, version: VERSION, samples };
  return new TextEncoder().encode(JSON.stringify(manifest, null, 1));
}

/** @throws archive-contents, archive-unsupported when a newer version of the app wrote it */
export function readManifest(bytes: Uint8Array): SampleManifest {
  const json = readJson(bytes, MANIFEST);
  const { format, version } = (json ?? {}) as Partial<SampleManifest>;
  if (format === FORMAT && typeof version === 'number' && version > VERSION) {
    throw new SelvedgeError('archive-unsupported', `${MANIFEST} is of version ${version}; update the app to open it`);
  }
  return checked(schema, json, MANIFEST);
}
