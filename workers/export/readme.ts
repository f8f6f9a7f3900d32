import { WIDER } from '../../src/domain/calibration.ts';
import type { BackendName } from '../../src/domain/engine.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../src/domain/export-format.ts';
import type { ModelMetadata, Preprocessing } from '../../src/domain/model-metadata.ts';
import { TOLERANCE } from '../archive/model-archive.ts';

/** What a README is written from. */
export interface ReadmeSource {
  format: ExportFormat;
  metadata: ModelMetadata;
  /** One line. */
  licence: string;
  /** Names of what the model's own file says of it, where other programs open it. */
  properties: readonly string[];
  /** That made the golden answer. */
  engine: BackendName;
}

/** How the preprocessing is done where the graph does not do it: the division comes first. */
export const formulaOf = ({ mean, deviation }: Preprocessing) => `(byte / 255 - ${mean}) / ${deviation}`;

/**
 * How far from a golden answer in float32 another program may be. With float16 inside, ONNX Runtime on the CPU differed by
 * at most 0.0079, over 10,000 test pictures and all models that ship (docs/models.md); other chips may round more.
 */
export const CLOSE: Record<ExportFormat, number> = {
  selvedge: 1e-5,
  onnx: 1e-5,
  'onnx-float16': 0.02,
  tflite: 1e-5,
  keras: 1e-5,
  tfjs: 1e-5,
};

/** The same from the golden answer of an engine, which WebGL does not always give in float32. */
const closeTo = (engine: BackendName, format: ExportFormat) =>
  engine === 'webgl' ? Math.max(TOLERANCE, CLOSE[format]) : CLOSE[format];

/** README.md of an export: what its files are, and ten lines that run it on a picture file. */
export function readmeOf({ format, metadata, licence, properties, engine }: ReadmeSource): string {
  const { name, classes, preprocessing } = metadata;
  const [picture, answer] = format === 'selvedge' ? ['input', 'output'] : ['pixels', 'probabilities'];
  return `# ${name}

A network that tells ${classes.length} classes of pictures apart, written by Selvedge for ${EXPORT_FORMATS[format].title}.

${filesOf(format, metadata, properties)}
- \`labels.txt\`: the names of the classes in the order of the probabilities, one a line.
- \`golden.json\`: a picture${format === 'selvedge' ? ' as the network takes it' : ''} (\`${picture}\`) and what the network answered to it (\`${answer}\`) on TensorFlow.js's
  backend ${engine}; another program answers the same to within ${closeTo(engine, format)}.

## On a picture

${howItLooks(preprocessing)}

${linesOf(format, preprocessing)}
${believed(metadata)}
## Licence

${licence}
`;
}

const named = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

const isOnnx = (format: ExportFormat) => format === 'onnx' || format === 'onnx-float16';

/** What the model's own files are. */
function filesOf(format: ExportFormat, metadata: ModelMetadata, properties: readonly string[]): string {
  if (format === 'keras') return kerasFile(metadata, properties);
  if (format === 'tflite') return tfliteFile(metadata, properties);
  return isOnnx(format) ? onnxFiles(format, metadata, properties) : layersFiles(format, metadata, properties);
}

/** The lines that run it on a picture file, in each language. */
function linesOf(format: ExportFormat, preprocessing: Preprocessing): string {
  const fenced = (language: string, lines: string) => `\`\`\`${language}\n${lines}\`\`\``;
  if (format === 'keras') return fenced('python', kerasScript(preprocessing));
  if (format === 'tflite') return fenced('python', tfliteScript(preprocessing));
  if (!isOnnx(format)) return fenced('js', layersScript(format, preprocessing));
  return `${fenced('python', python(preprocessing))}\n\nOr in JavaScript:\n\n${fenced('js', onnxScript(preprocessing))}`;
}

function kerasFile({ preprocessing, classes }: ModelMetadata, properties: readonly string[]): string {
  return `- \`model.keras\`: the format of Keras 3. It takes [batch, ${sidesOf(preprocessing)}] from 0 to 255 as they are: nothing is to be divided or
  subtracted, the first layer does that. It gives [batch, ${classes.length}]. It is a zip; its metadata.json holds
  ${named(properties)}.`;
}

function tfliteFile({ preprocessing, classes }: ModelMetadata, properties: readonly string[]): string {
  return `- \`model.tflite\`: TensorFlow Lite, also called LiteRT, in float32. It takes \`pixels\`, uint8 [1, ${sidesOf(preprocessing)}], as they
  are: nothing is to be divided or subtracted, the graph does that. It gives \`probabilities\`, float32 [1, ${classes.length}].
  Its metadata entries, each a text, are ${named(properties)}.`;
}

function onnxFiles(format: ExportFormat, metadata: ModelMetadata, properties: readonly string[]): string {
  const inside = format === 'onnx' ? 'float32' : 'float16 inside';
  return `- \`model.onnx\`: opset 17, ${inside}. It takes \`pixels\`, uint8 [batch, ${sidesOf(metadata.preprocessing)}], as they are: nothing is to be divided
  or subtracted, the graph does that. It gives \`probabilities\`, float32 [batch, ${metadata.classes.length}]. Its metadata
  properties are ${named(properties)}.`;
}

function layersFiles(format: ExportFormat, metadata: ModelMetadata, properties: readonly string[]): string {
  const { preprocessing, calibration } = metadata;
  if (format === 'tfjs') {
    return `- \`model.json\`, \`weights.bin\`: the TensorFlow.js layers format. It takes [batch, ${sidesOf(preprocessing)}] from 0 to 255 as they are:
  nothing is to be divided or subtracted, the first layer does that. \`userDefinedMetadata\` holds
  ${named(properties)}.`;
  }
  return `Open it in Selvedge: Models, Import a model. For another program, choose its format: the others do the preprocessing
themselves.

- \`model.json\`, \`weights.bin\`: the TensorFlow.js layers format. It takes [batch, ${sidesOf(preprocessing)}] of \`${formulaOf(preprocessing)}\`:
  the division comes first.
- \`metadata.json\`: classes, preprocessing, how it was trained${calibration ? ', calibration' : ''}.`;
}

/** Height, width and channels. */
const sidesOf = ({ imageSize, channels }: Preprocessing) => `${imageSize}, ${imageSize}, ${channels ?? 1}`;

function howItLooks({ imageSize: size, channels }: Preprocessing): string {
  if (channels === 3) {
    return `The picture has to be ${size}×${size} pixels in colour, with one garment that fills it. The app takes the square around a garment out
of a photo so; these lines do not.`;
  }
  return `The picture has to be as in the dataset: ${size}×${size} grey pixels, light (255) on black (0), with one garment that fills it. The
app cuts a garment out of a photo so; these lines do not.`;
}

const python = (preprocessing: Preprocessing) => `import numpy as np, onnxruntime
from PIL import Image

${openPicture(preprocessing)}
pixels = np.asarray(picture, dtype=np.uint8).reshape(1, ${sidesOf(preprocessing)})
session = onnxruntime.InferenceSession("model.onnx")
[probabilities] = session.run(["probabilities"], {"pixels": pixels})[0]
labels = open("labels.txt", encoding="utf-8").read().splitlines()
for probability, label in sorted(zip(probabilities, labels), reverse=True):
    print(f"{label}: {probability:.4f}")
`;

/** A picture file in Python. */
const openPicture = ({ imageSize: size, channels }: Preprocessing) =>
  `picture = Image.open("picture.png").convert("${channels === 3 ? 'RGB' : 'L'}").resize((${size}, ${size}))`;

/** The same as bytes in JavaScript. */
const readPicture = ({ imageSize: size, channels }: Preprocessing) =>
  `await sharp('picture.png').flatten().${channels === 3 ? "toColourspace('srgb')" : 'greyscale()'}.resize(${size}, ${size}).raw().toBuffer()`;

const kerasScript = (preprocessing: Preprocessing) => `import keras, numpy as np
from PIL import Image

${openPicture(preprocessing)}
pixels = np.asarray(picture, dtype=np.float32).reshape(1, ${sidesOf(preprocessing)})
model = keras.models.load_model("model.keras")
[probabilities] = model.predict(pixels, verbose=0)
labels = open("labels.txt", encoding="utf-8").read().splitlines()
for probability, label in sorted(zip(probabilities.tolist(), labels), reverse=True):
    print(f"{label}: {probability:.4f}")
`;

const tfliteScript = (preprocessing: Preprocessing) => `import numpy as np
from ai_edge_litert.interpreter import Interpreter
from PIL import Image

${openPicture(preprocessing)}
pixels = np.asarray(picture, dtype=np.uint8).reshape(1, ${sidesOf(preprocessing)})
interpreter = Interpreter(model_path="model.tflite")
[probabilities] = interpreter.get_signature_runner()(pixels=pixels)["probabilities"]
labels = open("labels.txt", encoding="utf-8").read().splitlines()
for probability, label in sorted(zip(probabilities.tolist(), labels), reverse=True):
    print(f"{label}: {probability:.4f}")
`;

const onnxScript = (preprocessing: Preprocessing) => `import { readFile } from 'node:fs/promises';
import * as ort from 'onnxruntime-web';
import sharp from 'sharp';

const picture = ${readPicture(preprocessing)};
const pixels = new ort.Tensor('uint8', picture, [1, ${sidesOf(preprocessing)}]);
const session = await ort.InferenceSession.create(await readFile('model.onnx'));
const { probabilities } = await session.run({ pixels });
const labels = (await readFile('labels.txt', 'utf8')).trimEnd().split('\\n');
labels.forEach((label, i) => console.log(\`\${label}: \${probabilities.data[i].toFixed(4)}\`));
`;

function layersScript(format: ExportFormat, preprocessing: Preprocessing): string {
  const { mean, deviation } = preprocessing;
  const steps = format === 'tfjs' ? '' : `.div(255).sub(${mean}).div(${deviation})`;
  return `import { readFile } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs';
import sharp from 'sharp';

const { modelTopology, weightsManifest } = JSON.parse(await readFile('model.json', 'utf8'));
const weightData = new Uint8Array(await readFile('weights.bin')).buffer;
const parts = { modelTopology, weightSpecs: weightsManifest[0].weights, weightData };
const model = await tf.loadLayersModel(tf.io.fromMemory(parts));
const picture = ${readPicture(preprocessing)};
const probabilities = await model.predict(tf.tensor4d(picture, [1, ${sidesOf(preprocessing)}])${steps}).data();
const labels = (await readFile('labels.txt', 'utf8')).trimEnd().split('\\n');
labels.forEach((label, i) => console.log(\`\${label}: \${probabilities[i].toFixed(4)}\`));
`;
}

/** How to take the probabilities, where that was measured. */
function believed({ calibration }: ModelMetadata): string {
  if (calibration === undefined) return '';
  const { temperature, familiarFrom, sureFrom } = calibration;
  const round = (value: number) => value.toFixed(3);
  return `
## How far to believe it

A probability p is calibrated as p^(1/T), made to add up to 1 again, with T = ${round(temperature.photo)} for photos and ${round(temperature.dataset)} for the
dataset's own pictures. Of a photo the app takes the mean of what is answered to it and to its mirror image first. It gives
an answer as sure where it found a garment, the largest probability is at least ${round(sureFrom)} and the familiarity at least ${round(familiarFrom)}.
Familiarity is 1 - H / log(n): H is the entropy of the n calibrated probabilities, each once more taken to the power of
1 / ${WIDER}, and all made to add up to 1 again.
`;
}
