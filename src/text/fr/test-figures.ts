import type { Rooms } from '../rooms.ts';

export const testFigures: Rooms['testFigures'] = {
  earlierLoss: 'La perte de test est celle de la version d’avant l’apprentissage.',
  untested: (dataset) =>
    `Pas testé lui-même, car ${dataset} n’était pas sur l’appareil : les mesures de test sont celles de la version d’avant l’apprentissage.`,
  untestedNoName:
    'Pas testé lui-même, car son jeu de données n’était pas sur l’appareil : les mesures de test sont celles de la version d’avant l’apprentissage.',
  beforeTeaching: (figure) => `${figure} avant l’apprentissage`,
};
