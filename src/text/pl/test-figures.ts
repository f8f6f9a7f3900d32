import type { Rooms } from '../rooms.ts';

export const testFigures: Rooms['testFigures'] = {
  earlierLoss: 'Strata testu dotyczy wersji sprzed nauki.',
  untested: (dataset) =>
    `Sam nie był testowany, bo zbioru ${dataset} nie było na urządzeniu: wyniki testu dotyczą wersji sprzed nauki.`,
  untestedNoName:
    'Sam nie był testowany, bo jego zbioru danych nie było na urządzeniu: wyniki testu dotyczą wersji sprzed nauki.',
  beforeTeaching: (figure) => `${figure} przed nauką`,
};
