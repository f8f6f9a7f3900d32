import type { Rooms } from '../rooms.ts';

export const testFigures: Rooms['testFigures'] = {
  earlierLoss: 'La perdita di test è quella della versione prima dell’adattamento.',
  untested: (dataset) =>
    `Non testato, perché ${dataset} non era sul dispositivo: i valori di test sono quelli della versione prima dell’adattamento.`,
  untestedNoName:
    'Non testato, perché il suo dataset non era sul dispositivo: i valori di test sono quelli della versione prima dell’adattamento.',
  beforeTeaching: (figure) => `${figure} prima dell’adattamento`,
};
