/** Entry of a thread written in TypeScript: Node 20 does not pass tsx's hooks on to threads. */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.entry);
