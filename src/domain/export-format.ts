/** What a model can be written as: one list for the app and for the command line. */
export const EXPORT_FORMATS = {
  selvedge: {
    title: 'Selvedge',
    help: 'To open it in this app again, here or on another device.',
    /** Stands behind the model's name in the name of the file. */
    suffix: '',
  },
  onnx: {
    title: 'ONNX',
    help: 'For Python, .NET, phones and most programs that run networks. Takes pictures as bytes.',
    suffix: ' ONNX',
  },
  'onnx-float16': {
    title: 'ONNX, float16',
    help: 'The same at half the size, for graphics chips and phones; probabilities differ a little.',
    suffix: ' ONNX float16',
  },
  tflite: {
    title: 'TensorFlow Lite',
    help: 'For Android, iOS, small boards, and LiteRT in Python. Takes pictures as bytes.',
    suffix: ' TensorFlow Lite',
  },
  keras: {
    title: 'Keras',
    help: 'For Keras 3 in Python, to look into it or to train it further. Takes pictures from 0 to 255.',
    suffix: ' Keras',
  },
  tfjs: {
    title: 'TensorFlow.js',
    help: 'For web pages, and for the converters of TensorFlow.js. Takes pictures as bytes.',
    suffix: ' TensorFlow.js',
  },
} as const;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** Whether `name` is the name of a format. */
export const isExportFormat = (name: string): name is ExportFormat => Object.hasOwn(EXPORT_FORMATS, name);
