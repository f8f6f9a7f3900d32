import type { CellJob } from '../cell/job.ts';

/**
 * Has cells done somewhere, so many of them at once as there are cores.
 * @param jobs read as there is room for them
 * @param take is given each one's line of JSON as it comes, in any order
 * @throws CommandError where one cannot be done; what has come is taken
 */
export type Hand = (
  jobs: Iterable<CellJob> | AsyncIterable<CellJob>,
  take: (line: string) => Promise<void>,
) => Promise<void>;
