import type { Rooms } from '../rooms.ts';

export const testFigures: Rooms['testFigures'] = {
  earlierLoss: 'Der Testverlust ist der von der Version vor dem Anlernen.',
  untested: (dataset) =>
    `Nicht selbst getestet, weil ${dataset} nicht auf dem Gerät war: Die Testwerte sind die der Version vor dem Anlernen.`,
  untestedNoName:
    'Nicht selbst getestet, weil der Datensatz nicht auf dem Gerät war: Die Testwerte sind die der Version vor dem Anlernen.',
  beforeTeaching: (figure) => `${figure} vor dem Anlernen`,
};
