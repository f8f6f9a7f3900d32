import type { Rooms } from '../rooms.ts';

export const testFigures: Rooms['testFigures'] = {
  earlierLoss: 'La pérdida de prueba es la de la versión anterior a la enseñanza.',
  untested: (dataset) =>
    `Esta versión no se ha probado, porque ${dataset} no estaba en el dispositivo: las cifras de prueba son las de la versión anterior a la enseñanza.`,
  untestedNoName:
    'Esta versión no se ha probado, porque su conjunto de datos no estaba en el dispositivo: las cifras de prueba son las de la versión anterior a la enseñanza.',
  beforeTeaching: (figure) => `${figure} antes de la enseñanza`,
};
