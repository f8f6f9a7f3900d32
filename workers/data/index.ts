export type { Dataset, Split } from './dataset.ts';
export { type KeptPart, keptPart } from './kept-part.ts';
export { loadDataset } from './load.ts';
export { normalise } from './normalise.ts';
export { datasetStatus } from './status.ts';
