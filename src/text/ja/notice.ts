import type { Rooms } from '../rooms.ts';

export const notice: Rooms['notice'] = {
  detail: (words) => `${words}.`,
  giveUp: '解放できるものを見る',
};
