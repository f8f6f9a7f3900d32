import type { Rooms } from '../rooms.ts';

export const testFigures: Rooms['testFigures'] = {
  earlierLoss: 'Втрати на тесті – попередньої версії, до донавчання.',
  untested: (dataset) =>
    `Сама не тестувалася, бо набору ${dataset} не було на пристрої: тестові показники належать попередній версії, до донавчання.`,
  untestedNoName:
    'Сама не тестувалася, бо її набору даних не було на пристрої: тестові показники належать попередній версії, до донавчання.',
  beforeTeaching: (figure) => `${figure} до донавчання`,
};
