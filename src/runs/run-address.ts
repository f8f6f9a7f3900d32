import type { Run } from '../domain/run.ts';
import { encodeOptions } from '../options/run-link.ts';

/** The address of the screen that trains with a run's settings. */
export const runAddress = ({ options }: Run): string => `#/train?${encodeOptions(options)}`;
