/** Where things lie, relative to the app's own root. */
export const MODELS_PATH = 'models/';
/** What the app answers with until the person chooses another, and when a chosen one is damaged: it knows photos. */
export const DEFAULT_MODEL = 'camera';
/** Models that ship with the app, by the name of their folder, which is also their id. */
export const SHIPPED_MODELS: readonly string[] = [DEFAULT_MODEL, 'fashion-mnist', 'best', 'starter'];
export const DATASET_PATH = 'data/fashion-mnist/';
/** From which pictures like the dataset's are drawn where the dataset is not here (`workers/adaptation/generative-replay.ts`). */
export const SKETCH_PATH = 'sketch/fashion-mnist.bin';

/** Cache of the dataset's verified shards; it outlives versions of the app, since shards are named by their content. */
export const DATASET_CACHE = 'selvedge-dataset';
