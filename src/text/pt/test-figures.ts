import type { Rooms } from '../rooms.ts';

export const testFigures: Rooms['testFigures'] = {
  earlierLoss: 'A perda de teste é a da versão anterior ao ensino.',
  untested: (dataset) =>
    `Esta versão não foi testada, porque o ${dataset} não estava no dispositivo: os números de teste são os da versão anterior ao ensino.`,
  untestedNoName:
    'Esta versão não foi testada, porque o conjunto de dados dela não estava no dispositivo: os números de teste são os da versão anterior ao ensino.',
  beforeTeaching: (figure) => `${figure} antes do ensino`,
};
