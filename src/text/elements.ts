import { countText } from './figures.ts';
import { plural, spoken } from './language.ts';

const samplesText = (count: number) => plural(count, { one: '1 sample', other: `${countText(count)} samples` });
const modelsText = (count: number) => plural(count, { one: '1 model', other: `${countText(count)} models` });

const MAY_BE_CLEARED =
  'and this browser may clear what it keeps: when room is short, or after some days without a visit.';

/** Words of the elements that several screens share. */
export const text = spoken('elements', {
  newClass: 'New class',
  selectAll: 'Select all',
  selectAllOf: (label: string) => `Select all of ${label}`,
  /** A button that opens what can be changed of a class. */
  edit: 'Edit',
  editClass: (label: string) => `Edit the class ${label}`,
  noPictures: 'No pictures yet.',
  picturesOf: (label: string) => `Pictures of ${label}`,
  selectedPictures: 'Selected pictures',
  selected: (count: number) => `${countText(count)} selected`,
  /** A button that shows a picture closely. */
  look: 'Look',
  /** A button that asks which class the selected pictures are. */
  relabel: 'It is a …',
  clearSelection: 'Clear the selection',
  /** `side` is how many pixels. */
  seenPixels: (side: number) => `The ${countText(side)} by ${countText(side)} pixels that the network saw`,
  seen: 'What the network sees',
  progress: 'Progress',
  /** What a number in a field has to be: `above` and `below` are not allowed themselves. */
  range: {
    any: {
      from: {
        max: (from: string, max: string) => `It has to be a number from ${from} to ${max}.`,
        below: (from: string, below: string) => `It has to be a number from ${from} to below ${below}.`,
      },
      above: {
        max: (above: string, max: string) => `It has to be a number above ${above} and at most ${max}.`,
        below: (above: string, below: string) => `It has to be a number above ${above} and below ${below}.`,
      },
    },
    whole: {
      from: {
        max: (from: string, max: string) => `It has to be a whole number from ${from} to ${max}.`,
        below: (from: string, below: string) => `It has to be a whole number from ${from} to below ${below}.`,
      },
      above: {
        max: (above: string, max: string) => `It has to be a whole number above ${above} and at most ${max}.`,
        below: (above: string, below: string) => `It has to be a whole number above ${above} and below ${below}.`,
      },
    },
  },
  fetching: 'Fetching the dataset',
  stopFetching: 'Stop fetching',
  /** `name` is the dataset's, `train` and `test` are how many pictures, `size` is such as “31 MB”. */
  datasetNeeded: (name: string, train: number, test: number, size: string) =>
    `Training needs ${name}: ${countText(train)} pictures to train on and ${countText(test)} to test with, ${size} once, then kept on this device.`,
  partHere: (size: string) => `${size} of it are here.`,
  fetchIt: (size: string) => `Fetch it (${size})`,
  goOnFetching: (size: string) => `Go on fetching (${size})`,
  fetchAgain: 'Fetch again',
  lookAgain: 'Look again',
  gone: {
    samples: 'Your samples are gone from this browser',
    models: 'Your models are gone from this browser',
    both: 'Your samples and models are gone from this browser',
  },
  wereHere: {
    samples: (count: number) =>
      plural(count, { one: 'There was 1 sample here.', other: `There were ${countText(count)} samples here.` }),
    models: (count: number) =>
      plural(count, { one: 'There was 1 model here.', other: `There were ${countText(count)} models here.` }),
    both: (samples: number, models: number) => `There were ${samplesText(samples)} and ${modelsText(models)} here.`,
  },
  whyGone:
    'A browser may clear what a site keeps when room is short or after weeks without a visit, and does so when a person asks for it.',
  neverExported:
    'Nothing was ever exported from here. If another device has them, make a backup there and restore it here.',
  exportedOn: (date: string) => `The last export was on ${date}: restore that file here.`,
  restore: 'Restore a backup',
  beginAnew: 'Begin anew',
  inNoBackup: {
    samples: (count: number) =>
      plural(count, {
        one: `1 sample is in no backup, ${MAY_BE_CLEARED}`,
        other: `${countText(count)} samples are in no backup, ${MAY_BE_CLEARED}`,
      }),
    models: (count: number) =>
      plural(count, {
        one: `1 model is in no backup, ${MAY_BE_CLEARED}`,
        other: `${countText(count)} models are in no backup, ${MAY_BE_CLEARED}`,
      }),
    both: (samples: number, models: number) =>
      `${samplesText(samples)} and ${modelsText(models)} are in no backup, ${MAY_BE_CLEARED}`,
  },
  makeBackup: 'Make a backup',
  notNow: 'Not now',
  used: (size: string) => `${size} used on this device.`,
  usedOf: (size: string, room: string) => `${size} used on this device of ${room}.`,
  /** Whether the browser has promised to keep what is stored. */
  promise: {
    asking: 'Asking the browser to keep this for good…',
    granted: 'The browser keeps it until you delete it.',
    refused: 'The browser may clear it when room is short: export now and then, or install the app.',
    unknown: 'This browser does not say whether it keeps it for good: export now and then.',
  },
  storage: 'Storage and backups',
  share: 'Share',
  saved: (name: string) => `“${name}” is saved.`,
  notShared: (name: string) => `“${name}” could not be shared. It is saved among your downloads.`,
});
