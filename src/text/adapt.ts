import { countText } from './figures.ts';
import { plural, spoken } from './language.ts';

/** Words of the part of Train that teaches the model in use one's own clothes. */
export const text = spoken('adapt', {
  kept: (name: string) => `Kept as “${name}”, and in use from now on.`,
  /** Follows `kept`; `screen` is a link to it, with its name. */
  versionBefore: (screen: string) => `The version before it is still under ${screen}.`,
  /** Other screens, as their tabs are called. */
  screens: {
    classify: 'Classify',
    models: 'Models',
    samples: 'Samples',
  },
  teaching: 'Teaching',
  phases: {
    reading: 'Looking at your samples',
    training: 'Learning',
    evaluating: 'Comparing before and after',
  },
  /** The second phase; `left` is a time, such as “3 min”. */
  learningLeft: (left: string) => `Learning, about ${left} left`,
  stopping: 'Stopping',
  stop: 'Stop',
  title: 'Teach it your clothes',
  /** Where there are no samples; both screens are links to them, with their names. */
  takeSome: (classify: string, samples: string) =>
    `Take a few snapshots on ${classify} and say what they are, or bring pictures to ${samples}. Three of a kind are a start, ten are good. Then one press here, and seconds later the app knows them.`,
  /** `classes` is one or more of `ofClass` and `ofOwnClass`. */
  summary: (classes: string, model: string) => `${classes}. They are taught to a copy of “${model}”.`,
  /** How many samples there are of a class. */
  ofClass: (count: number, label: string) => `${countText(count)} ${label}`,
  ofOwnClass: (count: number, label: string) => `${countText(count)} ${label} (a class of your own)`,
  /** Between the members of a list, and between the last two where they are in a sentence. */
  comma: ', ',
  beforeYouTeach: 'Before you teach',
  noSamples: 'There is no sample yet.',
  unteachable: {
    pictures:
      'The model in use takes other pictures than samples have, which are 28×28 and grey, so it cannot learn them.',
    layer: 'The model in use does not end in a dense layer that gives the probabilities, so it cannot learn classes.',
  },
  /** Follows one of the two before; `screen` is a link to it, with its name. */
  chooseAnother: (screen: string) => `Choose another under ${screen} to teach it.`,
  tooFew: (labels: string, wanted: number) =>
    `Few samples of ${labels}: with ${countText(wanted)} or more of a kind, from different sides, it tells the garment from what lies around it.`,
  oneClass: (label: string) =>
    `All samples are of ${label}. Add some of what it is taken for, or it will say ${label} more often than it should.`,
  /** `labels` is of the first of `count` groups. */
  contradiction: (count: number, labels: string) =>
    plural(count, {
      one: `Pictures that are nearly the same have different labels (${labels}).`,
      other: `${countText(count)} times, pictures that are nearly the same have different labels (${labels}).`,
    }),
  /** Follows `contradiction`; `screen` is a link to it, with its name. */
  settleIt: (screen: string) => `They are left out until you settle it under ${screen}.`,
  teach: (count: number) =>
    plural(count, { one: 'Teach it my 1 sample', other: `Teach it my ${countText(count)} samples` }),
  teachAgain: 'Teach it again',
  /** What the network rehearses while it learns, by where that comes from. */
  rehearsal: {
    dataset: (dataset: string) =>
      `While it learns, it rehearses ${dataset}’s pictures, so that it does not forget them.`,
    sketch: (dataset: string) =>
      `While it learns, it rehearses pictures drawn from a sketch of ${dataset}, so that it does not forget them. No download needed.`,
    none: (dataset: string) =>
      `While it learns, it has to rehearse ${dataset}’s pictures: fetch them first, under From scratch.`,
  },
  nothingLeaves: 'Nothing leaves this device.',
  /** Heads of the result; both are per cents, by the model that was taught and by the one before. */
  better: (after: string, before: string) => `Better: ${after} right, ${before} before`,
  noChange: (after: string) => `No change: ${after} right, as before`,
  worse: (after: string, before: string) => `Worse: ${after} right, ${before} before`,
  shareRight: 'Share of right answers',
  /** Head of the column that says on which pictures. */
  on: 'On',
  before: 'before',
  after: 'after',
  heldBack: (count: number) => plural(count, { other: `${countText(count)} samples held back` }),
  learntFrom: (count: number) => plural(count, { other: `${countText(count)} samples it learnt from` }),
  testPictures: (count: number, dataset: string) =>
    plural(count, { other: `${countText(count)} test pictures of ${dataset}` }),
  /** `time` is such as “24.2 s”. */
  taughtIn: (time: string) => `Taught in ${time}.`,
  newClasses: (labels: string) => `New: ${labels}.`,
  noneHeldBack:
    'There were too few samples to hold any back: what it gets right above it has seen, so try it on others.',
  notMeasured: (dataset: string) => `${dataset} is not on this device, so what was forgotten could not be measured.`,
  suspects: (count: number) =>
    plural(count, {
      other: `${countText(count)} samples it still takes for something else: their labels may be wrong.`,
    }),
  keep: 'Keep and use it',
  discard: 'Discard',
  changedAnswers: (count: number) => plural(count, { other: `${countText(count)} pictures whose answer changed` }),
  sample: (label: string) => `Sample: ${label}`,
  testPicture: (label: string) => `Test picture: ${label}`,
  /** What a picture truly shows, above what was said of it before and after. */
  is: (label: string) => `is: ${label}`,
  beforeAndAfter: (before: string, after: string) => `${before} → ${after}`,
  ownClasses: (labels: string) => `Classes of your own: ${labels}`,
  /** The group of buttons of which each is one. */
  class: 'Class',
  anotherName: 'Another name, or a class to merge it into',
  mergeInto: (label: string) => `Merge into ${label}`,
  remove: (label: string) => `Remove ${label}`,
  changesHelp:
    'Each change makes a version of its own; the one before stays under Models. Samples keep their labels: change those under Samples, then teach again.',
});
