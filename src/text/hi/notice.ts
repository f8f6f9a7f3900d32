import type { Rooms } from '../rooms.ts';

export const notice: Rooms['notice'] = {
  detail: (words) => `${words}.`,
  giveUp: 'देखें, क्या हटाया जा सकता है',
};
