import type { Rooms } from '../rooms.ts';

export const notice: Rooms['notice'] = {
  detail: (words) => `${words}.`,
  giveUp: 'Neler kaldırılabilir, bak',
};
