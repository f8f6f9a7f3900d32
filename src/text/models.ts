import { countText } from './figures.ts';
import { plural, spoken } from './language.ts';

/** How a version was trained, each part as a person reads it. */
interface Training {
  /** Title of the architecture. */
  network: string;
  /** At most; training may end before. */
  epochs: number;
  /** Title of the optimizer. */
  optimizer: string;
  learningRate: string;
  /** Title of the loss, as it begins a line. */
  loss: string;
  batchSize: string;
  seed: string;
}

/** What a model from elsewhere is known by. */
interface Foreign {
  /** Name of the format or the program, such as ONNX. */
  from: string;
  /** Of its pictures, such as 28×28. */
  size: string;
  /** How many it tells apart. */
  classes: number;
}

/** Words of the screen Models: what versions there are, what a model from elsewhere is asked, and what one goes out as. */
export const text = spoken('models', {
  title: 'Models',
  working: 'Working…',
  importModel: 'Import a model',
  importFolder: 'Import a folder',
  modelFiles: 'Files of a model',
  modelFolder: 'Folder of a model',
  reading: 'Reading the models…',
  /** Stands in quotes where a name would: `fromParent` takes it. */
  deletedVersion: 'a deleted version',
  shippedUnshown: (name: string) => `The model “${name}” that ships with the app cannot be shown.`,
  ownUnshown: 'A version of your own is damaged on this device and cannot be shown. The others are as they were.',
  /** `link` is `trainOne`, which leads to the screen Train. */
  ownVersions: (link: string) =>
    `Your own versions appear here: ${link}, or import one that was exported here or made elsewhere, as ONNX or for TensorFlow.js.`,
  trainOne: 'train one',
  isInUse: (name: string) => `“${name}” is in use.`,
  /** `format` is the title of an export format, such as TensorFlow Lite. */
  savedFor: (name: string, format: string) => `“${name}” is saved for ${format}.`,
  isHere: (name: string) => `“${name}” is here.`,
  isHereAndSame: (name: string) => `“${name}” is here, and computes what it did where it came from.`,
  deleted: (name: string) => `“${name}” deleted.`,
  deletedForGood: (name: string) => `“${name}” deleted for good: there is no room on this device to have it back.`,

  /** A tag on the model that classifies. */
  inUse: 'in use',
  testAccuracy: 'Test accuracy',
  testLoss: 'Test loss',
  /** The name of a figure: the accuracy on pictures that were held back. */
  validation: 'Validation',
  validationAccuracy: 'Validation accuracy',
  /** Of a file. */
  size: 'Size',
  ships: 'Ships with the app.',
  /** `time` is a day and a time of it. */
  made: (time: string) => `Made ${time}.`,
  fromParent: (name: string) => `From “${name}”.`,
  /** This and the next two stand in `howMade`. */
  readFrom: (from: string) => `Read from ${from}`,
  trained: ({ network, epochs, optimizer, learningRate, loss, batchSize, seed }: Training) =>
    `${network}, ${plural(epochs, { one: 'one epoch', other: `up to ${epochs} epochs` })}, ${optimizer} at ${learningRate}, ${loss.toLowerCase()}, batches of ${batchSize}, seed ${seed}`,
  /** Of one of which no more is known; `network` is the architecture as its file names it. */
  trainedFor: (network: string, epochs: number, seed: string) =>
    `${network}, ${plural(epochs, { other: `${epochs} epochs` })}, seed ${seed}`,
  howMade: (how: string) => `${how}.`,
  /** `size` is that of its files. */
  howMadeAndSize: (how: string, size: string) => `${how}; ${size}.`,
  /** The pictures that a model takes; `size` is such as 28×28. This and the next stand in `takes`, and alone in a table. */
  inColour: (size: string) => `${size} in colour`,
  inGrey: (size: string) => `${size}, grey`,
  takes: (pictures: string) => `It takes pictures of ${pictures}.`,
  untaughtForPictures: 'It cannot be taught: samples are 28×28 and grey.',
  untaughtForLayer: 'It cannot be taught: it does not end in a dense layer that gives the probabilities.',
  unevaluated: (dataset: string) => `It cannot be evaluated: ${dataset} has other pictures or classes.`,
  /** On buttons of a model. */
  use: 'Use',
  evaluate: 'Evaluate',
  compare: 'Compare',
  /** What the buttons are called where they are heard without the model around them. */
  named: {
    use: (name: string) => `Use ${name}`,
    evaluate: (name: string) => `Evaluate ${name}`,
    compare: (name: string) => `Compare ${name}`,
    export: (name: string) => `Export ${name}`,
    rename: (name: string) => `Rename ${name}`,
    delete: (name: string) => `Delete ${name}`,
  },
  /** Of a model, where it is typed. */
  name: 'Name',

  sideBySide: 'Side by side',
  /** Heads the names of the figures. */
  figure: 'Figure',
  takesPictures: 'Takes pictures of',
  architecture: 'Architecture',
  epochs: 'Epochs',
  seed: 'Seed',
  /** Heads the day on which each model was made. */
  madeWhen: 'Made',
  /** In place of that day. */
  withApp: 'with the app',

  exportFor: (name: string) => `Export “${name}” for …`,
  busy: 'Another model is still worked on; choose once that is done.',

  /** What a class is called at first of which no file tells the name; it is kept where the person names it no other. */
  unnamedClass: (position: number) => `Class ${countText(position)}`,
  beforeKept: (name: string) => `Before “${name}” is kept`,
  readInColour: ({ from, size, classes }: Foreign) =>
    `Read from ${from}: it takes ${size} pixels in colour and tells ${countText(classes)} classes apart.`,
  readInGrey: ({ from, size, classes }: Foreign) =>
    `Read from ${from}: it takes ${size} pixels in grey and tells ${countText(classes)} classes apart.`,
  /** `files` are the names of some, apart by commas. */
  leftOut: (files: string) => `Left out, since it is no part of it: ${files}.`,
  classes: 'Classes, one a line, in the order of its answers',
  classesOf: (dataset: string) => `Those of ${dataset}`,
  wrongCount: (wanted: number, here: number) =>
    `It tells ${countText(wanted)} classes apart, and here are ${countText(here)}.`,
  twice: (label: string) => `“${label}” is there twice.`,
  noName: (name: string) => `“${name}” is no name of 1 to 100 characters.`,
  looking: 'Looking at the examples…',
  seen: 'What it sees, and what it answers',
  /** `name` is a garment. */
  seenOf: (name: string) => `What it sees of the example ${name}`,
  /** `names` are garments, apart by commas. */
  examples: (names: string) =>
    `The examples are ${names}, in this order. Choose so that they look as the pictures did that it learnt from; its answers show whether it tells them apart.`,
  keepIt: 'Keep it',
  leaveIt: 'Leave it',

  howItLooks: 'How it looks at pictures',
  /** Names the choice of one of `pictures`. */
  isShown: 'It is shown',
  pictures: {
    garment: 'The garment alone, grey on black',
    photo: 'The photo around it, in colour',
  },
  toldNumbers: 'What its numbers mean, its file tells.',
  exchange: 'Exchange light and dark',
  exchangeHelp: 'For a network that learnt dark things on white.',
  blueFirst: 'Blue first, red last',
  numbers: 'Numbers from black to white',
  /** What a network takes for black and for white. */
  fromTo: (black: string, white: string) => `${black} to ${white}`,
  lessMean: (dataset: string) => `Less ${dataset}’s mean, by its deviation`,
  otherNumbers: 'Another mean and deviation',
  mean: 'Mean, of 0 to 1',
  deviation: 'Deviation, of 0 to 1',
  /** Of what was typed for a mean or a deviation. */
  hasToBe: {
    one: 'It has to be one number.',
    oneAbove: 'It has to be one number above 0.',
    three: 'It has to be one number, or three apart by spaces.',
    threeAbove: 'It has to be one number, or three apart by spaces above 0.',
  },
});
