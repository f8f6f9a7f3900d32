import { countText } from './figures.ts';
import { plural, spoken } from './language.ts';

/** Words of the first screen that are there before the first picture; `answer.ts` has what comes with it. */
export const text = spoken('classify', {
  /** The part of the screen that shows what the camera sees. */
  viewfinder: 'Viewfinder',
  drop: 'Drop the picture to look at it',
  picture: 'The picture that is looked at',
  startingCamera: 'Starting the camera…',
  loading: 'Loading the engine and the model…',
  looking: 'Looking…',
  /** Heading where no picture is yet. */
  frame: 'Hold a garment in the frame',
  ways: 'Start the camera, choose a picture, drop or paste one, or try an example.',
  choose: 'Choose a picture',
  examples: 'Try an example',
  many: 'Sort many pictures at once',
  /** The group of the camera's buttons. */
  tools: 'Camera and pictures',
  files: 'Picture files',
  start: 'Start camera',
  starting: 'Starting…',
  resume: 'Back to live',
  pause: 'Pause the camera',
  turn: 'Switch camera',
  torchOn: 'Turn the torch on',
  torchOff: 'Turn the torch off',
  tryCamera: 'Try the camera again',
  /** The part of the screen that says what the picture shows. */
  answer: 'Answer',
  loadingModel: 'Loading the model…',
  /** `arrived` is how much of the model is here, such as “1.2 MB of 3.4 MB”. */
  fetched: (arrived: string) => `${arrived} fetched.`,
  meanwhile: 'You can start the camera or choose a picture meanwhile.',
  noGarment: 'No garment found',
  /** Stands before one of `advice`, or alone. */
  noneFound: 'No garment found.',
  asItIs: 'A picture like those of the dataset: taken as it is.',
  advice: {
    'more-light': 'Give it more light.',
    'hold-still': 'All is blurred: hold the camera still.',
    'plainer-background': 'Try a plainer background.',
    closer: 'Go closer.',
  },
  /** Of `all` pieces in the picture, the `taken` largest are looked at. */
  largest: (all: number, taken: number) =>
    plural(taken, {
      one: `${countText(all)} pieces: the largest is taken.`,
      other: `${countText(all)} pieces: the largest are taken.`,
    }),
  pair: '2 pieces, taken together as a pair.',
  /** At least 3. */
  together: (count: number) => `${countText(count)} pieces, taken together.`,
  /** The part of the screen with the buttons that keep a picture as a class. */
  sorting: 'Sorting',
  keep: (label: string) => `Keep: ${label}`,
  snapshot: 'Take a snapshot',
  /** Of the shutter, which takes many pictures while it is held down. */
  hold: 'Hold for many',
  nameIt: 'Name it',
  somethingElse: 'Something else',
  details: 'Details',
  whatAreThese: (count: number) => `What are these ${countText(count)} pictures?`,
  notNow: 'Not now',
});
