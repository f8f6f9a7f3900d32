import * as fc from 'fast-check';
import { parseJob } from '../../../scripts/cell/job.ts';
import { KeptNote } from '../../../src/bridge/kept-note.ts';
import { checkedLabel } from '../../../src/domain/label.ts';
import { parseOptions } from '../../../src/domain/parse-options.ts';
import { PRESETS } from '../../../src/domain/presets.ts';
import type { TrainingOptions } from '../../../src/domain/training-options.ts';
import { decodeOptions, encodeOptions } from '../../../src/options/run-link.ts';
import { parseRoute, SCREEN_NAMES } from '../../../src/shell/screens.ts';
import { typedNumber } from '../../../src/text/typed-number.ts';
import { parseMetadata } from '../../../workers/models/metadata.ts';
import { countWeights } from '../../../workers/tfjs/count-weights.ts';
import { METADATA } from '../../support/model-metadata.ts';
import { importer } from '../importer.ts';
import { mutateJson, mutateLink, mutateText } from '../mutate.ts';
import type { Draw } from '../random.ts';

const presets = Object.values(PRESETS);

/** Any JSON at all, from fast-check, or `json` with changes. */
function anyJson(json: unknown, draw: Draw): unknown {
  if (draw.below(10) > 0) return mutateJson(json, draw);
  return fc.sample(fc.jsonValue({ maxDepth: 4 }), { seed: draw.below(2 ** 31), numRuns: 1 })[0];
}

/** What is taken as settings comes back from a link as it went in, and has no number that is none. */
function checkSettings(options: TrainingOptions): void {
  const again = JSON.stringify(decodeOptions(encodeOptions(options), options.replicas));
  if (again !== JSON.stringify(options)) throw new Error(`${JSON.stringify(options)} comes back as ${again}`);
  if (!Number.isFinite(options.learningRate) || !Number.isInteger(options.batchSize)) throw new Error(again);
}

const links = importer({
  name: 'link of a run',
  make: (draw) => mutateLink(String(encodeOptions(draw.of(presets))), draw),
  read: (link) => checkSettings(decodeOptions(new URLSearchParams(link), 2)),
});

const options = importer({
  name: 'settings of a run',
  make: (draw) => anyJson(draw.of(presets), draw),
  read: (json) => checkSettings(parseOptions(json)),
});

const jobs = importer({
  name: 'job of a cell',
  make: (draw) => {
    const train = { job: 'train', dataset: 'fashion-mnist', options: draw.of(presets), fraction: 0.5 };
    const job = draw.below(2) === 0 ? train : { job: 'classify', model: 'camera', pictures: ['a.jpg'] };
    const json = JSON.stringify(anyJson(job, draw)) ?? '';
    return draw.below(4) === 0 ? mutateText(json, draw) : json;
  },
  read: (text) => {
    const job = parseJob(text);
    if (job.job === 'train') checkSettings(job.options);
  },
});

const routes = importer({
  name: 'address',
  make: (draw) =>
    `#${mutateText(`/${draw.of([...SCREEN_NAMES, 'constructor', '__proto__'])}/runs?${mutateLink('a=1&b=2', draw)}`, draw)}`,
  read: (hash) => {
    if (!SCREEN_NAMES.includes(parseRoute(hash).screen)) throw new Error('a screen that is none');
  },
});

const metadata = importer({
  name: 'metadata.json',
  make: (draw) => anyJson({ ...METADATA, training: draw.of(presets), calibration: { temperature: 1.2 } }, draw),
  read: (json) => {
    if (parseMetadata(json).classes.length === 0) throw new Error('no class');
  },
});

const LAYERS = {
  class_name: 'Sequential',
  config: {
    name: 'net',
    layers: [
      {
        class_name: 'Conv2D',
        config: { name: 'a', filters: 4, kernel_size: [3, 3], batch_input_shape: [null, 28, 28, 1], use_bias: true },
      },
      { class_name: 'Flatten', config: { name: 'b' } },
      { class_name: 'Dense', config: { name: 'c', units: 10, use_bias: true } },
    ],
  },
};

const topologies = importer({
  name: 'topology of a network',
  make: (draw) => anyJson(LAYERS, draw),
  read: (json) => {
    const count = countWeights(json);
    if (!Number.isFinite(count) || count < 0) throw new Error(`${count} weights`);
  },
});

const notes = importer({
  name: 'note of what was kept',
  make: (draw) => {
    const json = JSON.stringify(anyJson({ samples: 3, exportedAt: 1.7e12 }, draw)) ?? '';
    return draw.below(3) === 0 ? mutateText(json, draw) : json;
  },
  read: (text) => {
    const kept = new KeptNote({ getItem: () => text, setItem: () => {}, removeItem: () => {} }).read();
    if (kept !== null && !(kept.samples >= 0)) throw new Error(text);
  },
});

const forms = importer({
  name: 'what is typed',
  make: (draw) => mutateText(draw.of(['0.01', '1 000', '1e-3', '0,5', '−3', 'Coat', '  Hat ']), draw),
  read: (typed) => {
    typedNumber(typed);
    const label = checkedLabel(typed);
    if (label.trim() !== label || label.length === 0) throw new Error(JSON.stringify(label));
  },
});

export const SETTINGS = [links, options, jobs, routes, metadata, topologies, notes, forms];
