import type { AdaptServices } from '../adapt/adapt-section.ts';
import { Adaptation } from '../adapt/adaptation.ts';
import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { DatasetService } from '../bridge/dataset-service.ts';
import { DEVICE_CORES } from '../bridge/device.ts';
import { Emitter } from '../bridge/emitter.ts';
import type { Keeping } from '../bridge/keeping.ts';
import { TrainingElsewhere } from '../bridge/training-elsewhere.ts';
import type { DatasetSpec } from '../domain/datasets/dataset-spec.ts';
import type { EvaluateServices } from '../evaluate/evaluate-screen.ts';
import { Evaluation } from '../evaluate/evaluation.ts';
import { Experiments } from '../experiments/experiments.ts';
import type { ExperimentServices } from '../experiments/experiments-section.ts';
import { Models } from '../models/models.ts';
import type { ModelsServices } from '../models/models-screen.ts';
import { Runs } from '../runs/runs.ts';
import { Backups } from '../storage/backups.ts';
import { StorageCare } from '../storage/storage-care.ts';
import type { StorageServices } from '../storage/storage-screen.ts';
import type { TrainServices } from '../train/scratch-section.ts';
import { Training } from '../train/training.ts';
import { guardUnsaved } from './unsaved.ts';

/**
 * The services behind the screens Train, Evaluate, Models and Storage; nothing is read before a screen asks. Fires `change` when
 * `busy` does. Templates are not type-checked: that the screens find here what they ask for is said by `implements`.
 */
export class TrainingServices
  extends Emitter
  implements AdaptServices, EvaluateServices, ExperimentServices, ModelsServices, StorageServices, TrainServices
{
  readonly dataset: DatasetService;
  readonly adaptation: Adaptation;
  readonly training: Training;
  readonly runs: Runs;
  readonly experiments: Experiments;
  readonly evaluation: Evaluation;
  readonly models: Models;
  readonly keeping: Keeping;
  readonly storage: StorageCare;
  readonly backups: Backups;
  readonly elsewhere = new TrainingElsewhere(() => this.busy || this.evaluation.busy);
  readonly cores = DEVICE_CORES;
  /** Whether this tab trains. */
  busy = false;

  /**
   * @param spec of the dataset to train on
   * @param hold keeps updates of the app from being offered while something trains or is not kept; returns what ends that
   */
  constructor(client: ClassifierClient, spec: DatasetSpec, hold: () => () => void, keeping: Keeping) {
    super();
    this.dataset = new DatasetService(client, spec);
    this.adaptation = new Adaptation(client, hold);
    this.training = new Training(client, hold);
    this.runs = new Runs(client);
    this.experiments = new Experiments(client, hold);
    this.evaluation = new Evaluation(client, hold);
    this.models = new Models(client);
    this.keeping = keeping;
    this.storage = new StorageCare(client, keeping);
    this.backups = new Backups(client, keeping, hold);
    guardUnsaved(this.adaptation, () => this.adaptation.result !== null, hold);
    for (const job of [this.adaptation, this.training, this.experiments])
      job.addEventListener('change', () => this.#follow());
    this.elsewhere.addEventListener('change', () => {
      // The other tab may have been closed in the middle of its run.
      if (this.elsewhere.holder === undefined) void this.training.check();
    });
  }

  #follow(): void {
    const busy = this.adaptation.busy || this.training.busy || this.experiments.busy;
    if (busy === this.busy) return;
    this.busy = busy;
    this.changed();
  }
}
