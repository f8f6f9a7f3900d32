import { countText } from './figures.ts';
import { plural, spoken } from './language.ts';

/** Words of the screen Storage. */
export const text = spoken('storage', {
  title: 'Storage',
  backup: 'Backup',
  backupHelp: 'One file with everything that you made here, for this device, another one or another browser.',
  neverExported: 'Nothing was exported yet.',
  exportedOn: (date: string) => `Last export on ${date}.`,
  backUp: 'Back up everything',
  restoreFile: 'Restore from a file',
  backupFile: 'Backup file',
  jobs: {
    make: 'Writing the backup',
    look: 'Looking what the file holds',
    restore: 'Restoring',
  },
  /** `job` is one of those above. */
  jobBegins: (job: string) => `${job}…`,
  jobDone: (job: string, done: number, total: number) => `${job}: ${countText(done)} of ${countText(total)}`,
  saved: 'The backup is saved.',
  kinds: {
    samples: 'Samples',
    models: 'Models',
    runs: 'Runs',
    experiments: 'Experiments',
    pile: 'Many pictures',
  },
  /** `kind` is one of those above, here and below. */
  restored: (kind: string, added: number) => `${kind}: ${countText(added)} restored.`,
  restoredBut: (kind: string, added: number, known: number) =>
    `${kind}: ${countText(added)} restored (${countText(known)} here already).`,
  nothingRestored: 'Nothing was restored.',
  stopped: 'It was stopped before its end; restore it again to go on.',
  /** Before the list of what was left out of a backup. */
  notTaken: (count: number) =>
    `${plural(count, { one: 'One thing', other: `${countText(count)} things` })} could not be taken into it:`,
  /** Before the list of what was left out of a restore. */
  notRestored: (count: number) =>
    `${plural(count, { one: 'One thing', other: `${countText(count)} things` })} in it could not be restored:`,
  leftOut: 'What was left out',
  whatToRestore: 'What should be restored?',
  backupOf: (date: string) => `A backup of ${date}.`,
  staysAsItIs: 'What is here already stays as it is, and nothing comes twice.',
  /** What can be restored of a backup, each with a box to tick. */
  backedUp: {
    samples: 'Samples, with their photos and classes',
    models: 'Models',
    runs: 'Runs, with their curves and checkpoints',
    experiments: 'Experiments',
    pile: 'Many pictures, with their answers',
    settings: 'Which model is in use',
  },
  /** `kind` is one of those above. */
  backedUpCount: (kind: string, count: number) => `${kind}: ${countText(count)}`,
  /** The button that begins it. */
  restore: 'Restore',
  onThisDevice: 'On this device',
  looking: 'Looking what is here…',
  used: (size: string) => `${size} used.`,
  usedOf: (size: string, most: string) => `${size} used of ${most} that the browser gives.`,
  /** The heads of the table's columns. */
  what: 'What',
  howMany: 'How many',
  /** What it takes on the disk. */
  room: 'Room',
  stored: {
    samples: 'Samples, with their photos',
    models: 'Models of your own',
    runs: 'Runs, with their curves',
    checkpoints: 'Checkpoints of runs that were interrupted',
    experiments: 'Experiments',
    pile: 'Many pictures, with their copies',
    deleted: 'Deleted, but to be had back for ten minutes',
  },
  dataset: 'The dataset',
  appItself: 'The app itself, for use offline',
  nothingYet: 'Nothing yet',
  /** What the browser has promised, and what a person can do. */
  promises: {
    unasked: 'The browser may clear this when room is short. It can be asked to keep it.',
    asking: 'Asking the browser to keep this for good…',
    granted: 'The browser keeps this until you delete it.',
    refused:
      'The browser may clear this when room is short: make backups, or install the app, whose storage most browsers then keep.',
    unknown:
      'This browser does not say whether it keeps this for good. Safari clears what was not used for seven days, unless the app is on the home screen: install it, or make backups.',
  },
  askToKeep: 'Ask the browser to keep it',
  canBeGivenUp: 'What can be given up',
  nothingLeftOver: 'Nothing here is left over. To make room, delete samples, models or runs on their screens.',
  deletedThings: 'Deleted things',
  deletedThingsHelp: 'They cannot be had back then.',
  datasetHelp: 'Training fetches it again when it needs it, for which there has to be a network.',
  checkpoints: 'Checkpoints',
  checkpointsHelp: 'Runs that were interrupted cannot be resumed then; their curves stay.',
  checkpointsQuestion:
    'Runs that were interrupted cannot be resumed then. Their curves stay. This cannot be taken back.',
  pileHelp: 'Their answers and copies go; samples that were made of them stay. It can be undone for ten minutes.',
  /** The name of a thing with the room that it takes. */
  sized: (what: string, size: string) => `${what}, ${size}`,
  giveUp: 'Give up',
  giveUpThis: (what: string) => `Give up: ${what}`,
  /** `things` are links, named and joined as in “samples, models and runs”. */
  oneByOne: (things: string) => `Everything else: ${things} are deleted one by one, also on a full disk.`,
  /** Within the sentence above. */
  links: {
    samples: 'samples',
    models: 'models',
    runs: 'runs',
  },
  deleteAll: 'Delete everything',
  deleteAllHelp: 'Afterwards the app is as on the first day, in every tab.',
  /** The button that asks first. */
  deleteAllAsk: 'Delete everything…',
  deleteAllForGood: 'Delete everything for good?',
  counts: {
    samples: (count: number) =>
      plural(count, { one: `${countText(count)} sample`, other: `${countText(count)} samples` }),
    models: (count: number) => plural(count, { one: `${countText(count)} model`, other: `${countText(count)} models` }),
    runs: (count: number) => plural(count, { one: `${countText(count)} run`, other: `${countText(count)} runs` }),
    experiments: (count: number) =>
      plural(count, { one: `${countText(count)} experiment`, other: `${countText(count)} experiments` }),
    pile: (count: number) =>
      plural(count, {
        one: `${countText(count)} picture of the pile`,
        other: `${countText(count)} pictures of the pile`,
      }),
  },
  /** `things` are those above, joined as in “3 samples, 1 model and 2 runs”. */
  willGo: (things: string) => `${things} will go, with settings and the dataset.`,
  nothingMade: 'You have made nothing here yet; settings and the dataset go.',
  notTakenBack: 'This cannot be taken back.',
  backUpFirst: 'Make a backup first',
  offlineCopyToo: 'Also the app’s offline copy, which is stored again when the app is opened',
  /** What has to be typed, in small letters: nobody does by accident. */
  deleteWord: 'delete',
  typeWord: (word: string) => `To go on, type “${word}”`,
  /** Of the pile, in `deleted` of the room `shell`. */
  thePile: 'The pile',
});
