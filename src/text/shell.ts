import { spoken } from './language.ts';

/** Words of the shell that the first paint draws, and of what every service stands on. */
export const text = spoken('shell', {
  /** The screens in the navigation; there is little room for each on a phone. */
  screens: {
    classify: 'Classify',
    pile: 'Many pictures',
    samples: 'Samples',
    train: 'Train',
    evaluate: 'Evaluate',
    models: 'Models',
    storage: 'Storage',
  },
  /** The navigation itself, for screen readers. */
  navigation: 'Screens',
  /** What the browser's tab and history say. */
  documentTitle: (screen: string) => `${screen} – Selvedge`,
  /** Of the screen Train, in brackets after its name, for screen readers. */
  runUnderWay: 'a run is under way',
  /** Of the screen Classify, in brackets after its name, for screen readers. */
  pileUnderWay: 'many pictures are being classified',
  /** The menu of languages, in the header. */
  language: 'Language',
  reload: 'Reload',
  /** The state of the offline copy in the header, where there is room for about 15 letters. */
  offline: {
    checking: 'Checking…',
    storing: 'Storing…',
    ready: 'Works offline',
    incomplete: 'Not offline yet',
    unavailable: 'Online only',
  },
  offlinePurpose: 'Offline use and installation',
  storageAndBackups: 'Storage and backups',
  engine: 'Engine',
  /** Of the engine, in the header, where there is room for about 15 letters. */
  starting: 'Starting…',
  /** In the header, too. */
  noEngine: 'No engine',
  engineStarts: 'The engine is starting',
  engineStartsHelp: 'It loads what computes here and the model, then tests itself. You can start the camera meanwhile.',
  computedHere: 'Everything is computed on this device; no picture leaves it.',
  /** The parts of the engine that compute a layer of the model, as in “compute kernel”. */
  kernels: 'Kernels',
  kernelsOfTensorFlow: 'TensorFlow.js’s own',
  /** `build` is an instruction set, such as “SIMD”. */
  ownKernels: (build: string) => `Selvedge’s, ${build}`,
  /** Of the processor. */
  cores: 'Cores here',
  model: 'Model',
  /** `share` is a per cent. */
  modelTested: (model: string, share: string) => `${model}, ${share} of the test pictures right`,
  /** Of a model that was taught since it was tested. */
  modelTestedBefore: (model: string, share: string) => `${model}, ${share} of the test pictures right before teaching`,
  /** Over the better engines, each of which failed. */
  triedBefore: 'Tried before it',
  /** `reason` is what the engine said, in English. */
  engineFailed: (engine: string, reason: string) => `${engine}: ${reason}`,
  /** Of the app within another site's page: a link. */
  ownWindow: 'Open Selvedge in a window of its own',
  /** The example picture of one; the others are named as their classes. */
  tShirt: 'T-shirt',
  /** `what` names a thing, or how many of which things: “One run”, “The pile”, “3 pictures”. */
  deleted: (what: string) => `${what} deleted.`,
  /** `what` is as above. */
  deletedForGood: (what: string) => `${what} deleted for good: there is no room on this device to have it back.`,
});
