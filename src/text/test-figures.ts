import type { ModelMetadata } from '../domain/model-metadata.ts';
import { spoken } from './language.ts';

export const text = spoken('testFigures', {
  earlierLoss: 'The test loss is that of the version before it was taught.',
  untested: (dataset: string) =>
    `Not tested itself, since ${dataset} was not on the device: the test figures are those of the version before it was taught.`,
  untestedNoName:
    'Not tested itself, since its dataset was not on the device: the test figures are those of the version before it was taught.',
  /** `figure` is the name of one, such as “Test loss”, or a number. */
  beforeTeaching: (figure: string) => `${figure} before teaching`,
});

/** What a taught version was not itself tested for it has from an earlier version, and the app says so. */
export interface TestFigures {
  accuracy: 'own' | 'earlier';
  loss: 'own' | 'earlier';
  /** Says whose figures these are; empty where they are the model's own. */
  note: string;
}

/** Whose figures the test accuracy and the test loss of a model are. */
export function testFigures({ adapted, trainedOn }: Pick<ModelMetadata, 'adapted' | 'trainedOn'>): TestFigures {
  if (adapted === undefined) return { accuracy: 'own', loss: 'own', note: '' };
  // Teaching tests for right answers alone, and where the dataset is not on the device, not even for those.
  if (adapted.testPictures > 0) {
    return { accuracy: 'own', loss: 'earlier', note: text.earlierLoss };
  }
  const dataset = trainedOn[0]?.dataset;
  const note = dataset === undefined ? text.untestedNoName : text.untested(dataset);
  return { accuracy: 'earlier', loss: 'earlier', note };
}

/** The name of a figure, or the figure itself, with a word where it is an earlier version's. */
export const figureName = (name: string, whose: 'own' | 'earlier') =>
  whose === 'own' ? name : text.beforeTeaching(name);
