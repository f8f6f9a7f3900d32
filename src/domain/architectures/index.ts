import { byKind } from '../kinds.ts';
import { fast } from './fast.ts';
import { reference } from './reference.ts';
import { resnet } from './resnet.ts';
import { starter } from './starter.ts';

/** Every architecture, the notebook's first. */
export const ARCHITECTURES = byKind('name', [reference, fast, starter, resnet]);

export type ArchitectureName = keyof typeof ARCHITECTURES;
