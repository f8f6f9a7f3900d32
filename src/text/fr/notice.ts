import type { Rooms } from '../rooms.ts';

export const notice: Rooms['notice'] = {
  detail: (words) => `${words}.`,
  giveUp: 'Voir ce qu’on peut libérer',
};
