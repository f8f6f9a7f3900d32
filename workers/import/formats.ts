import { quoted, refused } from './refused.ts';

/** A file of a model, not yet read. */
export interface NamedFile {
  path: string;
  size: number;
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

const CONVERT = 'convert it with tensorflowjs_converter, or to ONNX with tf2onnx';

/** What other files of models are, by the end of their names, and what to do with them. */
const OTHERS: readonly [end: RegExp, what: string, advice: string][] = [
  [/\.(h5|hdf5)$/i, 'a Keras model in HDF5', CONVERT],
  [
    /\.keras$/i,
    'a Keras model',
    'load it in Python, and save it with tensorflowjs’s save_keras_model or export it to ONNX',
  ],
  [
    /\.tflite$|\.lite$/i,
    'a TensorFlow Lite model',
    'convert the model it was made from, or this one to ONNX with tf2onnx --tflite',
  ],
  [
    /(saved_model)?\.pb(txt)?$/i,
    'a TensorFlow SavedModel',
    'convert its folder with tensorflowjs_converter, or to ONNX with tf2onnx',
  ],
  [/\.(pt|pth|ckpt)$/i, 'a PyTorch model', 'export it in Python with torch.onnx.export'],
  [/\.safetensors$/i, 'a file of weights without their network', 'load it in Python, and export the model to ONNX'],
  [/\.(mlmodel|mlpackage)$/i, 'a Core ML model', 'export the model that it was made from to ONNX'],
  [/\.(pkl|pickle|joblib)$/i, 'a Python pickle', 'export the model to ONNX, with skl2onnx or torch.onnx.export'],
  [/\.(npz|npy)$/i, 'a file of NumPy arrays', 'export the model to ONNX'],
  [/\.(onnx_data|onnx\.data)$/i, 'the weights of an ONNX file', 'save the ONNX file again with the weights inside'],
  [/\.gguf$/i, 'a language model', 'choose a model that tells pictures apart'],
];

/** What the same files begin with, for those that bear another name. */
const BEGINNINGS: readonly [at: number, text: string, name: string][] = [
  [0, '\x89HDF', '.h5'],
  [4, 'TFL3', '.tflite'],
  [0, 'GGUF', '.gguf'],
  [0, '\x80\x02', '.pkl'],
];

/**
 * What is wrong where no file is one that is opened: the format that one of them is, by name or beginning, and what to do
 * with it.
 */
export async function refusedFormat(files: readonly NamedFile[]): Promise<Error> {
  for (const { path } of files) {
    const known = OTHERS.find(([end]) => end.test(path));
    if (known !== undefined) return refused(`${quoted(nameOf(path))} is ${known[1]}: ${known[2]}`);
  }
  // What Keras 3 and PyTorch write are zips.
  const within = (name: string) => files.some(({ path }) => path === name || path.endsWith(`/${name}`));
  if (within('data.pkl')) return refusedFormat([{ ...files[0]!, path: 'model.pt' }]);
  for (const file of files.slice(0, 10)) {
    if (file.size < 8) continue;
    const begins = String.fromCharCode(...(await file.read()).subarray(0, 8));
    const known = BEGINNINGS.find(([at, text]) => begins.startsWith(text, at));
    if (known !== undefined) return refusedFormat([{ ...file, path: nameOf(file.path) + known[2] }]);
  }
  const found = files.map(({ path }) => quoted(nameOf(path)));
  const named = found.length === 0 ? 'nothing' : found.slice(0, 3).join(', ') + (found.length > 3 ? ' and more' : '');
  return refused(`There is ${named}, and no model.json or .onnx file; choose these, or a zip or folder with them`);
}

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Whether a zip is a Keras 3 model, which is one by itself. */
export const isKerasZip = (files: readonly NamedFile[]): boolean =>
  files.some(({ path }) => nameOf(path) === 'model.weights.h5') && files.some(({ path }) => path === 'config.json');
