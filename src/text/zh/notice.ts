import type { Rooms } from '../rooms.ts';

export const notice: Rooms['notice'] = {
  detail: (words) => `${words}。`,
  giveUp: '看看可以清理什么',
};
