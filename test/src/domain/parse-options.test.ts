import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { isTrainingOptions, parseOptions } from '../../../src/domain/parse-options.ts';
import { PRESETS } from '../../../src/domain/presets.ts';
import { anyOptions, EVERY_KIND } from '../../support/any-options.ts';

type Json = Record<string, unknown>;

const plain = (): Json => structuredClone(PRESETS.best) as unknown as Json;

/** The preset with a part of one field changed. */
const withPart = (field: string, part: Json): Json => ({
  ...plain(),
  [field]: { ...(plain()[field] as Json), ...part },
});

const MODELS = new URL('../../../public/models/', import.meta.url);

/** What was parsed; null where the options are refused. @throws whatever else is thrown */
function parsed(json: unknown): unknown {
  try {
    return parseOptions(json);
  } catch (error) {
    if (error instanceof SelvedgeError && error.name === 'training-options') return null;
    throw error;
  }
}

describe('training options from outside', () => {
  it.each(Object.entries(PRESETS))('take the preset %s as it is', (_, preset) => {
    expect(parseOptions(JSON.parse(JSON.stringify(preset)))).toEqual(preset);
  });

  it('take those of every model that ships', async () => {
    for (const name of await readdir(MODELS)) {
      const { training } = JSON.parse(await readFile(new URL(`${name}/metadata.json`, MODELS), 'utf8')) as Json;
      if (training !== undefined) expect(parseOptions(training), name).toEqual(training);
    }
  });

  it('hold their fields in one order, in whichever they came', () => {
    const backwards = Object.fromEntries(Object.entries(PRESETS.best).reverse());
    expect(JSON.stringify(parseOptions(backwards))).toBe(JSON.stringify(PRESETS.best));
  });

  it.each([
    ['nothing', null, 'the settings have to be an object with architecture, optimizer'],
    ['a list', [], 'architecture is missing'],
    ['a missing field', { ...plain(), epochs: undefined }, 'epochs has to be a whole number from 1 to 1000'],
    ['an unknown field', { ...plain(), colour: 'red' }, 'colour is unknown'],
    ['a field of a prototype', JSON.parse('{"__proto__": 1}'), 'architecture is missing'],
    ['a prototype beside the fields', JSON.parse(`{"__proto__": 1, ${JSON.stringify(plain()).slice(1)}`), '__proto__'],
    ['text for a number', { ...plain(), learningRate: '1' }, 'learningRate has to be a number above 0 and at most 100'],
    ['no number', { ...plain(), learningRate: Number.NaN }, 'learningRate has to be a number'],
    ['an unknown kind', { ...plain(), loss: { kind: 'toString' } }, 'loss.kind has to be one of categorical-cross-e'],
    ['settings of another kind', withPart('optimizer', { kind: 'sgd' }), 'optimizer.beta1 is unknown'],
    ['no settings of a kind', { ...plain(), optimizer: 'adam' }, 'optimizer has to be one of adadelta, adam'],
    ['an unknown network', withPart('architecture', { name: 'vgg' }), 'architecture.name has to be one of reference'],
    ['an unknown figure', withPart('earlyStopping', { monitor: 'luck' }), 'monitor has to be one of accuracy, loss'],
    ['a word for a switch', withPart('augmentation', { mirror: 'yes' }), 'augmentation.mirror has to be true or false'],
    ['too many epochs', { ...plain(), epochs: 1001 }, 'epochs has to be a whole number from 1 to 1000'],
    ['a huge batch', { ...plain(), batchSize: 1e6 }, 'batchSize'],
    ['half a core', { ...plain(), replicas: 0.5 }, 'replicas'],
    [
      'a network without filters',
      withPart('architecture', { width: 0.0001 }),
      'width has to be a number from 0.1 to 8',
    ],
    ['a mean that grows', withPart('optimizer', { beta1: 5 }), 'optimizer.beta1 has to be a number from 0 to below 1'],
    ['a negative divisor', withPart('optimizer', { epsilon: -1 }), 'optimizer.epsilon has to be a number above 0'],
    [
      'a turn without end',
      withPart('augmentation', { rotation: 1e300 }),
      'augmentation.rotation has to be a number from',
    ],
    ['a blinding light', withPart('augmentation', { brightness: 1e38 }), 'augmentation.brightness has to be a number'],
    [
      'half an epoch of patience',
      withPart('earlyStopping', { patience: 0.5 }),
      'earlyStopping.patience has to be a whole',
    ],
    [
      'a peak at the end',
      withPart('schedule', { peakAt: 1 }),
      'schedule.peakAt has to be a number above 0 and below 1',
    ],
    [
      'a warm-up longer than the run',
      { ...plain(), schedule: { kind: 'cosine', warmupEpochs: 36, finalFactor: 0 } },
      'schedule.warmupEpochs has to be below epochs, which is 36',
    ],
  ])('refuse %s, naming it and what may be', (_, json, named) => {
    expect(() => parseOptions(json)).toThrow(expect.objectContaining({ name: 'training-options' }));
    expect(() => parseOptions(json)).toThrow(named);
    expect(isTrainingOptions(json)).toBe(false);
  });

  it.each(EVERY_KIND)('take whatever is in range with the $field $kind', (fixed) => {
    fc.assert(
      fc.property(anyOptions(fixed), (options) => {
        expect(parseOptions(options)).toEqual(options);
      }),
      { numRuns: 30 },
    );
  });

  it('take or refuse any JSON, and throw nothing else', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => parsed(json) === null));
  });

  it('take or refuse options with anything in one place, and throw nothing else', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.double(), fc.constantFrom('__proto__', 'constructor', undefined));
    const place = fc.constantFrom(...Object.entries(PRESETS.best).flatMap(([field, value]) => placesOf(field, value)));
    fc.assert(
      fc.property(anyOptions(), place, anything, (options, [field, part], value) => {
        const json = structuredClone(options) as unknown as Json;
        const holder = (part === undefined ? json : json[field]) as Json;
        Object.defineProperty(holder, part ?? field, { value, enumerable: true, configurable: true, writable: true });
        const result = parsed(json);
        if (result !== null) expect(result).toEqual(json);
      }),
      { numRuns: 500 },
    );
  });
});

/** The field itself, each of its parts, and parts that it does not have. */
function placesOf(field: string, value: unknown): [field: string, part?: string][] {
  if (typeof value !== 'object' || value === null) return [[field]];
  return [[field], ...[...Object.keys(value), '__proto__', 'new'].map((part): [string, string] => [field, part])];
}
