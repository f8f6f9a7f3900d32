import { countText } from './figures.ts';
import { plural, spoken } from './language.ts';

/** Words of the screen of samples, and of what it says of its acts. */
export const text = spoken('samples', {
  title: 'Samples',
  addFiles: 'Add files or a zip',
  addFolder: 'Add a folder',
  picturesOrZips: 'Pictures or zips',
  folder: 'Folder',
  /** Files that come in: what the bar is called, what it says at first, and from then on. */
  import: {
    name: 'Reading the pictures',
    begins: 'Reading the pictures…',
    progress: (done: number, total: number) => `Reading the pictures: ${countText(done)} of ${countText(total)}`,
  },
  /** The same of samples that go out. */
  export: {
    name: 'Writing the zip',
    begins: 'Writing the zip…',
    progress: (done: number, total: number) => `Writing the zip: ${countText(done)} of ${countText(total)}`,
  },
  /** What is to be said of an import or an export when it has ended. */
  report: {
    /** One or more of `refused`, `contradictory` and `renamed`. */
    title: (clauses: readonly string[]) => `${clauses.join('; ')}.`,
    refused: (count: number) =>
      plural(count, { one: 'One file could not be taken', other: `${countText(count)} files could not be taken` }),
    contradictory: (count: number) =>
      plural(count, {
        one: 'One file lay in a second class; the first one counts',
        other: `${countText(count)} files lay in a second class; the first one counts`,
      }),
    renamed: (count: number) =>
      plural(count, {
        one: 'One folder means a class that has another name here',
        other: `${countText(count)} folders mean a class that has another name here`,
      }),
    leftOut: (count: number) =>
      plural(count, {
        one: 'One picture is not in the zip: its photo is gone or damaged.',
        other: `${countText(count)} pictures are not in the zip: their photos are gone or damaged.`,
      }),
    /** The button that asks for the class of pictures which lie in no folder of their zip. */
    nameLoose: (count: number) =>
      plural(count, {
        one: 'Name the class of the one in no folder…',
        other: `Name the class of the ${countText(count)} in no folder…`,
      }),
    filesAndFolders: 'Files and folders with what is to be said of them',
    picturesLeftOut: 'Pictures that are not in the zip',
    /** Stands under a folder that has another name than `label`, and quotes the button by which classes are changed. */
    takenFor: (label: string) =>
      `Taken for ${label}. If it is another class, select its pictures and choose “It is a …”.`,
    /** Stands under a file. */
    inAnotherClass: 'Lay in another class, too.',
    /** Stands under a sample that is not in the zip. */
    photoGone: 'It goes on teaching by what the network sees of it. Take the picture again to have it in an export.',
  },
  reading: 'Reading the samples…',
  drop: 'Drop pictures, folders or zips to add them',
  whatIsNewClass: 'What is the new class called?',
  whatAreThese: (count: number) =>
    plural(count, { one: 'What is this picture?', other: `What are these ${countText(count)} pictures?` }),
  whichSamples: 'Which samples',
  /** The filters, each with the number of its samples after it. */
  filters: {
    all: 'All',
    doubtful: 'Doubtful',
    'near-duplicates': 'Nearly the same',
  },
  newClass: 'New class…',
  teachThese: (count: number) =>
    plural(count, { one: 'Teach it this one', other: `Teach it these ${countText(count)}` }),
  marked:
    'Marked “?” and first in their class: samples that the taught model takes for something else. Is their class right?',
  nothingYet: 'Nothing here yet',
  emptyHelp: 'Samples teach the app your own clothes. There are three ways to them:',
  /** `screen` is a link to it, with its name. */
  bySnapshot: (screen: string) => `Take a snapshot under ${screen}, then say whether the answer was right.`,
  classifyScreen: 'Classify',
  byShutter: 'Hold the shutter there for many pictures of one garment.',
  byFiles: 'Add files, a folder or a zip with one folder per class, or drop them here.',
  addOwnClass: 'Add a class of your own',
  /** A sample by its class and when it was taken. */
  sample: (label: string, taken: string) => `${label}, ${taken}`,
  /** A class that a model says, and how probable it is to the model. */
  answer: (label: string, probability: string) => `${label}, ${probability}`,
  /** All that is said of a sample in the grid, to those who do not see it: what it is, then any of the three below. */
  described: (parts: readonly string[]) => parts.join('; '),
  modelThought: (label: string, probability: string) => `the model thought ${label}, ${probability}`,
  afterTeaching: (label: string) => `after teaching it says ${label}`,
  nearlyTheSame: 'nearly the same as another',
  thePhoto: 'The photo',
  /** What is known of a sample that is looked at closely, each before its value. */
  facts: {
    taken: 'Taken',
    modelThought: 'The model thought',
    /** In the place of what the model thought. */
    notAsked: 'was not asked',
    afterTeaching: 'After teaching',
    nearlyTheSame: 'Nearly the same as',
  },
  editClass: (label: string) => `Edit the class “${label}”`,
  /** The field for a class's name. */
  name: 'Name',
  /** `count` pictures of `label` come to `others` that the class of the typed name has already. */
  joins: (count: number, label: string, others: number) =>
    plural(count, {
      one: `There is a class of that name: the one picture of “${label}” join its ${countText(others)}.`,
      other: `There is a class of that name: the ${countText(count)} pictures of “${label}” join its ${countText(others)}.`,
    }),
  merge: 'Merge',
  takeOutEmpty: 'Or take it out, with no pictures in it. You can undo that.',
  takeOut: (count: number) =>
    plural(count, {
      one: 'Or take it out, with its one picture. You can undo that.',
      other: `Or take it out, with its ${countText(count)} pictures. You can undo that.`,
    }),
  deleteClass: 'Delete the class',
  kept: (count: number, label: string) =>
    plural(count, { one: `Kept as ${label}.`, other: `${countText(count)} pictures kept as ${label}.` }),
  keptFromFiles: (count: number) =>
    plural(count, { one: 'Kept from files.', other: `${countText(count)} pictures kept from files.` }),
  hereAlready: (count: number) =>
    plural(count, { one: 'One picture here already.', other: `${countText(count)} pictures here already.` }),
  hereAlreadyNowAs: (count: number, label: string) =>
    plural(count, {
      one: `One picture here already, from now on as ${label}.`,
      other: `${countText(count)} pictures here already, from now on as ${label}.`,
    }),
  hereAlreadyMoved: (count: number) =>
    plural(count, {
      one: 'One picture here already, of another class from now on, as the files say.',
      other: `${countText(count)} pictures here already, of another class from now on, as the files say.`,
    }),
  /** `moved` is at least one, and fewer than `count`. */
  hereAlreadySomeMoved: (count: number, moved: number) =>
    `${countText(count)} pictures here already, ${countText(moved)} of them of another class from now on, as the files say.`,
  moved: (count: number, label: string) =>
    plural(count, { one: `One picture moved to ${label}.`, other: `${countText(count)} pictures moved to ${label}.` }),
  deleted: (count: number) =>
    plural(count, { one: 'One picture deleted.', other: `${countText(count)} pictures deleted.` }),
  deletedForGood: (count: number) =>
    plural(count, {
      one: 'One picture deleted for good: there is no room on this device to have it back.',
      other: `${countText(count)} pictures deleted for good: there is no room on this device to have it back.`,
    }),
  merged: (from: string, to: string) => `${from} is part of ${to}.`,
  renamed: (from: string, to: string) => `${from} is called ${to}.`,
  classDeleted: (label: string) => `Class ${label} with its pictures deleted.`,
  classDeletedForGood: (label: string) =>
    `Class ${label} with its pictures deleted for good: there is no room on this device to have it back.`,
});
