import { acgan } from './acgan.ts';
import { cifar } from './cifar.ts';
import { mnist } from './mnist.ts';
import type { Program, ProgramName } from './program.ts';
import { fineTune, transfer } from './transfer.ts';

/** Training programs in the shape of tfjs's public examples, by nothing but tfjs's own API, on drawn pictures. */
export const PROGRAMS: Readonly<Record<ProgramName, Program>> = { mnist, cifar, transfer, fineTune, acgan };
