import type { WorkerApi } from '../../src/contract/laboratory-api.ts';
import type { ModelId } from '../../src/contract/storage.ts';
import type { OpenedModel } from '../model/model-file.ts';
import { DatasetKeeper } from './dataset-keeper.ts';
import { Evaluator } from './evaluator.ts';
import { Experimenter } from './experimenter.ts';
import { Trainer } from './trainer.ts';
import { TrainingTurn } from './training-turn.ts';
import type { World } from './world.ts';

export interface LaboratorySources extends Pick<World, 'engine' | 'startReplica' | 'device' | 'storage'> {
  /** Absolute address of the dataset's folder. */
  datasetUrl: string;
  openModel(id: ModelId): Promise<OpenedModel>;
}

/** The laboratory's parts over one dataset, one storage and one turn at training. */
export function openLaboratory({
  datasetUrl,
  openModel,
  ...sources
}: LaboratorySources): Pick<WorkerApi, 'dataset' | 'training' | 'experiments' | 'evaluation'> {
  const world: World = { ...sources, dataset: new DatasetKeeper(datasetUrl), turn: new TrainingTurn() };
  return {
    dataset: world.dataset,
    training: new Trainer(world),
    experiments: new Experimenter(world),
    evaluation: new Evaluator(world, openModel),
  };
}
