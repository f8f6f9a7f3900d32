import { EXAMPLES } from '../../../src/bridge/examples.ts';
import { NO_AUGMENTATION } from '../../../src/domain/augmentation.ts';
import type { ErrorCode } from '../../../src/domain/errors.ts';
import { OPTIMIZERS } from '../../../src/domain/optimizers/index.ts';
import type { TrainingOptions } from '../../../src/domain/training-options.ts';
import type { TrainingServices } from '../../../src/shell/training-services.ts';
import { Random } from '../../../workers/training/random.ts';
import { codeOf, started, theApp, until } from './app.ts';
import { type Inventory, inventory } from './inventory.ts';
import { bitmap, pictureFile } from './pictures.ts';

/** What an act is going to do, known before it begins, so that what a fault leaves can be judged. */
export interface Intent {
  /** Ids of samples and models that it may change or take away. */
  touches: string[];
  /** The class that it gives samples. */
  label?: string;
  /** How many samples it may add at most, and adds when it says that it is done. */
  adds?: number;
  /** How many models it may add at most. */
  models?: number;
}

/** How an act ended in the words of the page; undefined when all was done. */
export type Ended = ErrorCode | undefined;

interface Act {
  /** Where a person does it, and reads what became of it. */
  screen: string;
  intent(random: Random, kept: Inventory): Intent;
  run(random: Random, intent: Intent): Promise<Ended>;
}

const LABELS = ['Trouser', 'Bag', 'Hat', 'Skirt'];

const pick = <T>(random: Random, list: readonly T[]): T | undefined => list[random.integer(list.length)];
const oneOf = (random: Random, of: Record<string, unknown>): string[] => {
  const id = pick(random, Object.keys(of).sort());
  return id === undefined ? [] : [id];
};

/** A run of a second or two on the bars of the drawn dataset. */
const options = (random: Random, epochs: number): TrainingOptions => ({
  architecture: { name: 'starter', width: 0.5 },
  optimizer: OPTIMIZERS.adam.defaults,
  learningRate: 0.01,
  loss: { kind: 'categorical-cross-entropy', labelSmoothing: 0 },
  schedule: { kind: 'constant' },
  batchSize: 60,
  epochs,
  validationShare: 0.1,
  earlyStopping: { patience: 0, monitor: 'accuracy' },
  augmentation: NO_AUGMENTATION,
  averaging: 0,
  seed: random.integer(1000),
  replicas: 2,
});

const nothing = (): Intent => ({ touches: [] });

/** Adds some drawn pictures as samples of one class, as a burst does. */
async function burst(random: Random, label: string, count: number): Promise<Ended> {
  const { samples } = theApp().sampleServices;
  const pictures = await Promise.all(Array.from({ length: count }, () => bitmap(random)));
  const kept = await samples.add([pictures], { label, takenAt: Date.now() });
  return kept.length === count ? undefined : (codeOf(samples) ?? 'unexpected');
}

async function onSamples(act: (samples: SelvedgeSamples) => Promise<void>): Promise<Ended> {
  const { samples } = theApp().sampleServices;
  await act(samples);
  return codeOf(samples);
}
type SelvedgeSamples = ReturnType<typeof theApp>['sampleServices']['samples'];

/** With what they told before put away, as a person does who goes on. */
async function services(): Promise<TrainingServices> {
  const all = await theApp().trainingServices();
  for (const service of [all.adaptation, all.training, all.models, all.evaluation, all.runs]) service.dismissNotice();
  return all;
}

/** Every model that is kept, also one that the list does not show. */
async function ownModel(id: string | undefined) {
  const { models } = await services();
  await models.read();
  return { models, model: models.list?.find((entry) => entry.id === id) };
}

async function train(
  random: Random,
  epochs: number,
  meanwhile?: (training: TrainingServices['training']) => Promise<void>,
) {
  const { training } = await services();
  const ended = training.train('drawn', options(random, epochs));
  await meanwhile?.(training);
  await ended;
  return codeOf(training);
}

/** Waits until a run has begun its steps, or has ended. */
const underWay = (training: TrainingServices['training']) =>
  until(training, () => training.phase === 'training' || training.phase === 'idle');

export const ACTS = {
  'looks at an example': {
    screen: 'classify',
    intent: nothing,
    run: async (random) => {
      const { session } = theApp();
      await session.openExample(pick(random, EXAMPLES)!);
      await until(session, () => !session.waiting);
      return session.answer === undefined ? (session.notice ?? 'unexpected') : undefined;
    },
  },
  'keeps a picture of a file': {
    screen: 'classify',
    intent: (random) => ({ touches: [], label: pick(random, LABELS)!, adds: 1 }),
    run: async (random, { label }) => {
      const { session, sampleServices } = theApp();
      await session.open(await pictureFile(random, 'one.png'));
      await until(session, () => !session.waiting);
      const { samples, teaching } = sampleServices;
      if (session.view.kind !== 'still') return session.notice ?? 'unexpected';
      samples.dismissNotice();
      await teaching.teach(label!);
      return codeOf(samples);
    },
  },
  'keeps a burst': {
    screen: 'classify',
    intent: (random) => ({ touches: [], label: pick(random, LABELS)!, adds: 3 }),
    run: (random, { label, adds }) => burst(random, label!, adds!),
  },
  'moves a sample': {
    screen: 'samples',
    intent: (random, kept) => ({ touches: oneOf(random, kept.samples), label: pick(random, LABELS)! }),
    run: (_, { touches, label }) => onSamples((samples) => samples.relabel(touches, label!)),
  },
  'deletes a sample': {
    screen: 'samples',
    intent: (random, kept) => ({ touches: oneOf(random, kept.samples) }),
    run: (_, { touches }) => onSamples((samples) => samples.remove(touches)),
  },
  'deletes a sample and takes that back': {
    screen: 'samples',
    intent: (random, kept) => ({ touches: oneOf(random, kept.samples) }),
    run: (_, { touches }) =>
      onSamples(async (samples) => {
        await samples.remove(touches);
        if (codeOf(samples) === undefined) await samples.undo();
      }),
  },
  'renames a class': {
    screen: 'samples',
    intent: (random, kept) => {
      const from = pick(random, LABELS)!;
      const of = Object.entries(kept.samples).filter(([, { label }]) => label === from);
      return { touches: [from, ...of.map(([id]) => id)], label: pick(random, LABELS)! };
    },
    run: (_, { touches: [from], label }) => onSamples((samples) => samples.renameClass(from!, label!)),
  },
  'imports pictures': {
    screen: 'samples',
    intent: (random) => ({ touches: [], label: pick(random, LABELS)!, adds: 2 }),
    run: async (random, { label, adds }) => {
      const { sampleServices } = theApp();
      await sampleServices.openFiles();
      const { files } = sampleServices;
      files.dismissNotice();
      const pictures = await Promise.all(Array.from({ length: adds! }, (_, i) => pictureFile(random, `${i}.png`)));
      await files.import(pictures.map((file) => ({ file, path: `${label}/${file.name}`, label: label! })));
      const [refused] = files.report?.kind === 'import' ? files.report.refused : [];
      return codeOf(files) ?? refused?.code;
    },
  },
  'exports the samples': {
    screen: 'samples',
    intent: nothing,
    run: async () => {
      const { sampleServices } = theApp();
      await sampleServices.openFiles();
      const zip = await sampleServices.files.export();
      return zip === undefined ? (codeOf(sampleServices.files) ?? 'unexpected') : undefined;
    },
  },
  'copies a model by a zip': {
    screen: 'models',
    intent: () => ({ touches: [], models: 1 }),
    run: async () => {
      const { models } = await services();
      const zip = await models.export('starter', 'selvedge');
      if (zip === undefined) return codeOf(models) ?? 'unexpected';
      await models.import([{ file: zip, path: 'starter.zip' }]);
      return codeOf(models);
    },
  },
  'uses another model': {
    screen: 'models',
    intent: nothing,
    run: async (random) => {
      const { models } = await services();
      await models.read();
      if (models.list === undefined) return codeOf(models);
      await models.use(pick(random, models.list)!.id);
      return codeOf(models);
    },
  },
  'renames a model': {
    screen: 'models',
    intent: (random, kept) => ({ touches: oneOf(random, kept.models) }),
    run: async (random, { touches: [id] }) => {
      const { models, model } = await ownModel(id);
      if (model !== undefined) await models.rename(model.id, `renamed ${random.integer(100)}`);
      return codeOf(models);
    },
  },
  'deletes a model': {
    screen: 'models',
    intent: (random, kept) => ({ touches: oneOf(random, kept.models) }),
    run: async (_, { touches: [id] }) => {
      const { models, model } = await ownModel(id);
      if (model !== undefined) await models.remove(model);
      return codeOf(models);
    },
  },
  trains: {
    screen: 'train',
    intent: () => ({ touches: [], models: 1 }),
    run: (random) => train(random, 2),
  },
  'trains, pauses and goes on': {
    screen: 'train',
    intent: () => ({ touches: [], models: 1 }),
    run: (random) =>
      train(random, 4, async (training) => {
        await underWay(training);
        await training.pause();
        await training.resume();
      }),
  },
  'trains and stops at the best': {
    screen: 'train',
    intent: () => ({ touches: [], models: 1 }),
    run: (random) =>
      train(random, 500, async (training) => {
        await underWay(training);
        await until(training, () => training.phase === 'idle' || training.curves.length > 20);
        await training.stop('best');
      }),
  },
  'trains and deletes it': {
    screen: 'train',
    intent: nothing,
    run: async (random) => {
      const code = await train(random, 2);
      const { training, models, runs } = await services();
      await models.read();
      const made = models.list?.find(({ id }) => id === training.run?.result?.model);
      if (made !== undefined) await models.remove(made);
      await runs.read();
      if (training.run !== undefined) await runs.remove([training.run.id]);
      return code ?? codeOf(models) ?? codeOf(runs);
    },
  },
  'trains and is interrupted': {
    screen: 'train',
    intent: nothing,
    run: async (random) => {
      const { training } = await services();
      // It goes on until the tab is reloaded.
      void training.train('interrupted', options(random, 900));
      await underWay(training);
      await training.pause();
      return codeOf(training);
    },
  },
  'takes up what was interrupted': {
    screen: 'train',
    intent: () => ({ touches: [] }),
    run: async (random) => {
      const { training } = await services();
      await training.check();
      if (training.interrupted === null) return codeOf(training);
      await (random.integer(2) === 0 ? training.keepInterrupted() : training.discardInterrupted());
      if (training.interrupted !== null && codeOf(training) === 'checkpoint-damaged') {
        training.dismissNotice();
        await training.discardInterrupted();
      }
      return training.interrupted === null ? codeOf(training) : (codeOf(training) ?? 'unexpected');
    },
  },
  'teaches and keeps it': {
    screen: 'train/adapt',
    intent: () => ({ touches: [], models: 1 }),
    run: async () => {
      const { adaptation } = await services();
      await adaptation.teach();
      if (adaptation.result === null) return codeOf(adaptation) ?? 'unexpected';
      await adaptation.keep();
      return codeOf(adaptation);
    },
  },
  'teaches and discards it': {
    screen: 'train/adapt',
    intent: nothing,
    run: async () => {
      const { adaptation } = await services();
      await adaptation.teach();
      adaptation.discard();
      return codeOf(adaptation);
    },
  },
  evaluates: {
    screen: 'evaluate',
    intent: nothing,
    run: async () => {
      const { evaluation } = await services();
      await evaluation.evaluate('starter', 50);
      return codeOf(evaluation);
    },
  },
  'sorts a pile': {
    screen: 'pile',
    intent: nothing,
    run: async (random) => {
      const pile = await theApp().sampleServices.pile();
      pile.dismissNotice();
      const files = await Promise.all(
        Array.from({ length: 3 }, (_, i) => pictureFile(random, `${random.integer(1e6)}-${i}.png`)),
      );
      await pile.add(files.map((file) => ({ file, path: file.name })));
      // That it is another model which sorts is said, and nothing that failed.
      return codeOf(pile) === 'model-stands-in' ? undefined : codeOf(pile);
    },
  },
  'starts the camera and freezes it': {
    screen: 'classify',
    intent: nothing,
    run: async () => {
      const { session } = theApp();
      await session.startCamera();
      if (session.camera.state !== 'on') return session.notice ?? 'unexpected';
      await session.freeze();
      await until(session, () => !session.waiting);
      const { notice } = session;
      await session.pause();
      return session.answer === undefined ? (notice ?? 'unexpected') : undefined;
    },
  },
} satisfies Record<string, Act>;

export type ActName = keyof typeof ACTS;

const actOf = (name: ActName): Act => ACTS[name];

/** What act `name` of this seed is going to do. */
export async function intend(name: ActName, seed: number): Promise<Intent> {
  return actOf(name).intent(Random.of(seed), await inventory());
}

/** Goes to a screen, and waits until the app has heard of it. */
async function go(screen: string): Promise<void> {
  const hash = `#/${screen}`;
  if (location.hash === hash) return;
  const heard = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = hash;
  await heard;
}

/** Does it, on the screen where a person would. */
export async function perform(name: ActName, seed: number, intent: Intent): Promise<Ended> {
  const app = theApp();
  const act = actOf(name);
  await go(act.screen);
  const start = await started();
  if ('code' in start) return start.code;
  app.sampleServices.samples.dismissNotice();
  try {
    return await act.run(Random.of(seed, 1), intent);
  } catch (error) {
    // A screen whose scripts could not be fetched, or came damaged, says so in its place.
    const missing =
      error instanceof SyntaxError || (error instanceof TypeError && /import|module/i.test(error.message));
    if (missing) return 'screen-missing';
    throw error;
  }
}
