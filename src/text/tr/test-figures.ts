import type { Rooms } from '../rooms.ts';

export const testFigures: Rooms['testFigures'] = {
  earlierLoss: 'Test kaybı, uyarlanmadan önceki sürümün kaybıdır.',
  untested: (dataset) =>
    `Kendisi test edilmedi, çünkü ${dataset} cihazda değildi: test değerleri uyarlanmadan önceki sürümündür.`,
  untestedNoName:
    'Kendisi test edilmedi, çünkü veri kümesi cihazda değildi: test değerleri uyarlanmadan önceki sürümündür.',
  beforeTeaching: (figure) => `${figure}, uyarlamadan önce`,
};
