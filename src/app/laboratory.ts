import type { ClassifierClient } from './classifier-client.ts';
import { DatasetService } from './dataset.ts';
import { Evaluating } from './evaluating.ts';
import { Experiments } from './experiments.ts';
import { Models } from './models.ts';
import { Runs } from './runs.ts';
import { Training } from './training.ts';

/** The services behind the screens Train, Evaluate and Models; nothing is read before a screen asks. */
export class Laboratory {
  readonly dataset: DatasetService;
  readonly training: Training;
  readonly runs: Runs;
  readonly experiments: Experiments;
  readonly evaluating: Evaluating;
  readonly models: Models;

  /** @param hold keeps updates of the app from being offered while something trains; returns what ends that */
  constructor(client: ClassifierClient, hold: () => () => void) {
    this.dataset = new DatasetService(client);
    this.training = new Training(client, hold);
    this.runs = new Runs(client);
    this.experiments = new Experiments(client, hold);
    this.evaluating = new Evaluating(client);
    this.models = new Models(client);
  }
}
