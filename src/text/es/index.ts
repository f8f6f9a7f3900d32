import type { Rooms } from '../rooms.ts';

export const rooms: Partial<Rooms> = {};
