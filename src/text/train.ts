import { countText } from './figures.ts';
import { spoken } from './language.ts';

/** Words of training from scratch: the settings of a run, what it costs, and the run itself. */
export const text = spoken('train', {
  title: 'Train a network from scratch',
  /** The title once a run of this visit has ended. */
  trainAnother: 'Train another',
  everySetting: 'More: every setting',
  start: 'Start training',
  copyLink: 'Copy link to these settings',
  copied: 'Copied.',
  linkInAddress: 'The address bar holds the link.',
  /** `why` says in English what of a link does not fit. */
  linkRefused: (why: string) => `The link: ${why}. The settings below are unchanged.`,
  /** What a run is called whose settings are no preset's. */
  ownSettings: (architecture: string) => `Own settings, ${architecture}`,

  /** The group of presets to choose from, such as “Fast”. */
  preset: 'Preset',
  network: 'Network',
  scheduleOfRate: 'Schedule of the learning rate',
  /** The settings of how long a run goes, what is held back, and the like. */
  course: 'Course',
  /** `label` is “Cores”, the setting; `cores` is how many this device has. */
  coresHere: (label: string, cores: string) => `${label} (${cores} here)`,
  /** A part of a setting in a list of all settings: “Optimizer: Beta 1”. */
  partOf: (setting: string, part: string) => `${setting}: ${part}`,
  /** `rate` is a learning rate. */
  untilPlateau: (rate: string) => `${rate} until validation no longer improves, then lower each time.`,
  sameRate: (rate: string) => `${rate} from the first step to the last.`,
  /** The learning rates of a run. */
  rates: (first: string, highest: string, last: string, epochs: number) =>
    `From ${first}, at most ${highest}, to ${last} after ${epochs} epochs.`,

  measuredSoon: 'How long it takes here is measured in a moment.',
  measuring: 'Measuring how fast this device trains…',
  /** Why follows in a sentence of its own. */
  notMeasured: 'The time could not be measured.',
  /** `whole` and `epoch` are times, such as “3 min”; `speed` is `imagesPerSecond`. */
  estimate: (whole: string, epoch: string, speed: string, parameters: number) =>
    `About ${whole} here: ${epoch} an epoch at ${speed}, ${countText(parameters)} parameters.`,
  /** `size` is of the dataset, such as “31 MB”. */
  fetchedFirst: (size: string) => `First ${size} are fetched.`,
  imagesPerSecond: (count: number) => `${countText(count)} images/s`,

  interruptedAt: (epoch: string) => `A run was interrupted at epoch ${epoch}`,
  interruptedEarly: 'A run was interrupted before its first checkpoint',
  /** `date` is a date with its time. */
  startedAt: (name: string, date: string) => `“${name}”, started ${date}.`,
  canGoOn: (step: string, date: string) =>
    `It can go on after step ${step}, as kept ${date}, and ends as if nothing had happened.`,
  resume: 'Resume',
  keepBest: 'Keep the best',
  discard: 'Discard',

  /** The part of the page that shows the training under way. */
  run: 'Run',
  starting: 'Starting a run',
  phases: {
    preparing: 'Preparing: the pictures and the cores',
    training: 'Training',
    paused: 'Paused',
    stopping: 'Stopping after this step',
    evaluating: 'Judging on the test set, once',
  },
  /** How far a run is; `phase` is one of `phases`. */
  place: (phase: string, epoch: string, epochs: string, step: string, steps: string) =>
    `${phase}, epoch ${epoch} of ${epochs}, step ${step} of ${steps}`,
  /** Spoken once an epoch. */
  epochDone: (epoch: string, accuracy: string) => `Epoch ${epoch} done, validation accuracy ${accuracy}`,
  timeLeft: 'Time left',
  timeLeftAtMost: 'Time left, at most',
  speed: 'Speed',
  /** How many processor cores train. */
  cores: 'Cores',
  batchLoss: 'Loss of this batch',
  stopAndKeep: 'Stop and keep the best',
  stopAndDiscard: 'Stop and discard',
  notEnded: 'The run has not ended.',
  /** How a run ended that has no best epoch. */
  ended: {
    completed: 'It ran all epochs.',
    'stopped-early': 'It stopped early: no better for a while.',
    cancelled: 'It stopped by you.',
    diverged: 'It went astray.',
  },
  /** How a run ended, and which epoch was the best. */
  endedBest: {
    completed: (epoch: string) => `It ran all epochs; the weights of epoch ${epoch} were the best.`,
    'stopped-early': (epoch: string) =>
      `It stopped early: no better for a while; the weights of epoch ${epoch} were the best.`,
    cancelled: (epoch: string) => `It stopped by you; the weights of epoch ${epoch} were the best.`,
    diverged: (epoch: string) => `It went astray; the weights of epoch ${epoch} were the best.`,
  },
  validationAccuracy: 'Validation accuracy',
  testAccuracy: 'Test accuracy',
  testLoss: 'Test loss',
  trainingTime: 'Training time',
  testOnce: 'The test figures were taken once, at the end; nothing was chosen by them.',
  noModel: 'No model was kept. The run and its curves are in the history.',
  useModel: 'Use this model',
  evaluateModel: 'Evaluate it',
});
