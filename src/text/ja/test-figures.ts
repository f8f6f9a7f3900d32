import type { Rooms } from '../rooms.ts';

export const testFigures: Rooms['testFigures'] = {
  earlierLoss: 'テスト損失は、教える前のバージョンのものです。',
  untested: (dataset) =>
    `${dataset}がこの端末になかったため、このバージョンはテストしていません。テストの数値は、教える前のバージョンのものです。`,
  untestedNoName:
    'データセットがこの端末になかったため、このバージョンはテストしていません。テストの数値は、教える前のバージョンのものです。',
  beforeTeaching: (figure) => `${figure}（教える前）`,
};
