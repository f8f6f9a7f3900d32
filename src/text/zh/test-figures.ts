import type { Rooms } from '../rooms.ts';

export const testFigures: Rooms['testFigures'] = {
  earlierLoss: '测试损失来自教之前的版本。',
  untested: (dataset) => `设备上没有 ${dataset}，这个版本未经测试：测试指标来自教之前的版本。`,
  untestedNoName: '设备上没有它的数据集，这个版本未经测试：测试指标来自教之前的版本。',
  beforeTeaching: (figure) => `${figure}（教之前）`,
};
