import * as v from 'valibot';
import {
  channelsTaken,
  classesGiven,
  type ForeignModel,
  type ForeignNetwork,
  type Seeing,
} from '../../src/domain/foreign-model.ts';
import { isLitter } from '../../src/domain/litter.ts';
import { calibrationSchema } from '../common/calibration-schema.ts';
import { withProbabilities } from './answer.ts';
import { areNames, numberedNames, readBeside } from './beside.ts';
import { isKerasZip, type NamedFile, nameOf, refusedFormat } from './formats.ts';
import { readGraphModel } from './graph-model.ts';
import { isRecord, type JsonRecord, parseJson, recordOf } from './json.ts';
import { readKeras } from './keras.ts';
import { quoted, refused } from './refused.ts';
import { type Rescaled, simplify } from './simplify.ts';
import { readWeights } from './weights.ts';

/** A topology is some ten kilobytes; the graphs of converters have each step of a layer apart. */
const MOST_JSON_BYTES = 8e6;

/** Weights of 64 MB, and what stands around them. */
const MOST_BYTES = 72e6;

/** What a file holds, before it is known how its network looks at pictures. */
interface ReadFile {
  network: ForeignNetwork;
  from: string;
  /** What it says of itself: name → text or value. */
  says: JsonRecord;
  /** Paths of the files that were read. */
  used: string[];
}

/**
 * Reads a model of another program: TensorFlow.js layers or graph, or ONNX.
 * @param name what to call it where it does not say
 * @throws model-refused with what is wrong and what to do about it
 */
export async function readForeign(all: readonly NamedFile[], name: string): Promise<ForeignModel> {
  const files = all.filter(({ path }) => !isLitter(path));
  try {
    return await read(files, name);
  } catch (error) {
    // What a damaged file holds is of any kind, so that reading it may fail anywhere.
    if (error instanceof TypeError || error instanceof RangeError) {
      throw refused('It cannot be read; it may be damaged, so copy or export it again', error);
    }
    throw error;
  }
}

async function read(files: readonly NamedFile[], name: string): Promise<ForeignModel> {
  const file = await modelFile(files);
  const {
    network: whole,
    from,
    says,
    used,
  } = file.path.endsWith('.json') ? await readJson(file, files) : await readProto(file);
  const { network: simple, rescaled } = simplify(whole);
  const network = withProbabilities(simple);
  const beside = await readBeside(files.filter(({ path }) => !used.includes(path)));
  const own = ownFacts(says, rescaled);
  const classes = [namesIn(says), beside.classes].find((names) => names?.length === classesGiven(network)) ?? null;
  const numbers = rescaled ? toNumbers(rescaled) : beside.teachable ? SIGNED : null;
  const picture = channelsTaken(network) === 3 ? 'photo' : 'garment';
  const golden = own && (await goldenOf(files));
  return {
    name: own ? name.replace(/ (ONNX( float16)?|TensorFlow\.js)$/, '') : name,
    from: beside.teachable ? 'Teachable Machine' : from,
    network,
    classes,
    seeing: { picture, inverted: false, blueFirst: false, ...(own ?? numbers ?? UNIT) },
    told: own ? 'all' : numbers ? 'numbers' : 'nothing',
    ...(own?.calibration && { calibration: own.calibration }),
    ...(golden && { golden }),
    leftOut: files
      .map(({ path }) => path)
      .filter((path) => ![...used, ...beside.read].includes(path) && !(own && isExported(path))),
  };
}

const UNIT = { mean: [0], deviation: [1] };
const SIGNED = { mean: [0.5], deviation: [0.5] };

/** Whether it is one of the files that this app writes beside a model. */
const isExported = (path: string) => /^(README\.md|labels\.txt|golden\.json)$/.test(nameOf(path));

/** The one file that holds the model. */
async function modelFile(files: readonly NamedFile[]): Promise<NamedFile> {
  if (isKerasZip(files)) throw await refusedFormat([{ ...files[0]!, path: 'model.keras' }]);
  const onnx = files.filter(({ path }) => /\.onnx$/i.test(path));
  const named = files.filter(({ path }) => nameOf(path) === 'model.json');
  const found = [...onnx, ...(named.length > 0 ? named : await topologies(files))];
  const [file, other] = found;
  if (file === undefined) throw await refusedFormat(files);
  if (other !== undefined)
    throw refused(`There are two models, ${quoted(file.path)} and ${quoted(other.path)}; choose one`);
  if (file.size > MOST_BYTES)
    throw refused(
      `${quoted(nameOf(file.path))} has ${Math.round(file.size / 1e6)} MB, and 64 MB of weights are opened`,
    );
  return file;
}

/** Files in JSON that hold a topology, whatever they are called. */
async function topologies(files: readonly NamedFile[]): Promise<NamedFile[]> {
  const found: NamedFile[] = [];
  for (const file of files.filter(({ path, size }) => path.endsWith('.json') && size <= MOST_JSON_BYTES).slice(0, 20)) {
    if (new TextDecoder().decode(await file.read()).includes('"modelTopology"')) found.push(file);
  }
  return found;
}

async function readProto(file: NamedFile): Promise<ReadFile> {
  // Only here, because the protobuf library is the largest part of reading.
  const { readOnnx } = await import('./onnx.ts');
  const { network, properties } = readOnnx(await file.read());
  return { network, from: 'ONNX', says: Object.fromEntries(properties), used: [file.path] };
}

async function readJson(file: NamedFile, files: readonly NamedFile[]): Promise<ReadFile> {
  if (file.size > MOST_JSON_BYTES)
    throw refused(`${quoted(nameOf(file.path))} is too large for a description of layers`);
  const json = recordOf(parseJson(await file.read(), nameOf(file.path)), nameOf(file.path));
  const used = [file.path];
  const weights = await readWeights(json.weightsManifest, async (path) => {
    const shard = shardOf(file, path, files);
    used.push(shard.path);
    return shard.read();
  });
  const topology = isRecord(json.modelTopology) ? json.modelTopology : {};
  const graph = json.format === 'graph-model' || Array.isArray(topology.node);
  const says = isRecord(json.userDefinedMetadata) ? json.userDefinedMetadata : {};
  return graph
    ? { network: readGraphModel(json, weights), from: 'TensorFlow.js graph', says, used }
    : { network: readKeras(topology, weights), from: 'TensorFlow.js layers', says, used };
}

/** The file of weights that model.json names: where it says, or by its name alone among files that came one by one. */
function shardOf(json: NamedFile, path: string, files: readonly NamedFile[]): NamedFile {
  const folder = json.path.slice(0, -nameOf(json.path).length);
  const wanted = folder + path.replace(/^\.\//, '');
  const found = files.find((file) => file.path === wanted) ?? files.find((file) => nameOf(file.path) === nameOf(path));
  if (found === undefined) {
    throw refused(
      `The file ${quoted(path)} is missing, which holds weights; choose it together with ${nameOf(json.path)}`,
    );
  }
  if (found.size > MOST_BYTES)
    throw refused(`${quoted(path)} has ${Math.round(found.size / 1e6)} MB, and 64 MB of weights are opened`);
  return found;
}

/** Names of classes in what a file says of itself: this app's, or those that others write under `names` or `labels`. */
function namesIn(says: JsonRecord): string[] | null {
  for (const key of ['classes', 'names', 'labels']) {
    const value = Object.hasOwn(says, key) ? says[key] : undefined;
    const list = typeof value === 'string' ? listOf(value) : value;
    const names = Array.isArray(list) ? list.map(String) : isRecord(list) ? numberedNames(list) : null;
    if (names !== null && areNames(names)) return names;
  }
  return null;
}

/** A list in JSON, or as Python writes it; undefined of another text. */
function listOf(text: string): unknown {
  for (const json of [text, text.replaceAll("'", '"').replace(/([{,]\s*)(\d+)\s*:/g, '$1"$2":')]) {
    try {
      return JSON.parse(json);
    } catch {
      // The other spelling may be right; a text in neither tells no names.
    }
  }
  return undefined;
}

/** Mean and deviation of what a file does with bytes: `byte · scale + offset`. */
function toNumbers({ scale, offset }: Rescaled): Pick<Seeing, 'mean' | 'deviation'> {
  const deviation = scale.map((value) => 1 / (255 * value));
  return { deviation, mean: offset.map((value, at) => -value * deviation[at]!) };
}

const preprocessingSchema = v.object({
  mean: v.number(),
  deviation: v.number(),
  doneBy: v.literal('the model itself'),
});

/** Half of what float16 and float32 round a mean or a deviation by. */
const CLOSE = 1e-3;

/** What a model says of itself that this app wrote; null of any other. */
function ownFacts(says: JsonRecord, rescaled: Rescaled | null) {
  const parsed = (key: string) => (typeof says[key] === 'string' ? listOf(says[key]) : says[key]);
  const preprocessing = v.safeParse(preprocessingSchema, parsed('preprocessing'));
  if (!preprocessing.success || rescaled === null) return null;
  const { mean, deviation } = preprocessing.output;
  const found = toNumbers(rescaled);
  const same =
    found.mean.every((value) => Math.abs(value - mean) < CLOSE) &&
    found.deviation.every((value) => Math.abs(value - deviation) < CLOSE);
  const calibration = v.safeParse(calibrationSchema, parsed('calibration'));
  return same
    ? { mean: [mean], deviation: [deviation], calibration: calibration.success ? calibration.output : null }
    : null;
}

const goldenSchema = v.object({
  pixels: v.pipe(v.array(v.number()), v.maxLength(3 * 256 ** 2)),
  probabilities: v.pipe(v.array(v.number()), v.maxLength(1000)),
});

async function goldenOf(files: readonly NamedFile[]): Promise<ForeignModel['golden']> {
  const file = files.find(({ path, size }) => nameOf(path) === 'golden.json' && size < MOST_JSON_BYTES);
  const golden = file && v.safeParse(goldenSchema, parseJson(await file.read(), 'golden.json'));
  return golden?.success ? golden.output : undefined;
}
