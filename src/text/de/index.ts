import type { Rooms } from '../rooms.ts';
import { classes } from './classes.ts';
import { common } from './common.ts';
import { pile } from './pile.ts';

export const rooms: Partial<Rooms> = { classes, common, pile };
