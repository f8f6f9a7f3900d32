import type { Rooms } from '../rooms.ts';

export const testFigures: Rooms['testFigures'] = {
  earlierLoss: 'خسارة الاختبار هي خسارة الإصدار السابق للتعليم.',
  untested: (dataset) =>
    `لم يُختبر هو نفسه، لأن مجموعة ${dataset} لم تكن على الجهاز: أرقام الاختبار هي أرقام الإصدار السابق للتعليم.`,
  untestedNoName:
    'لم يُختبر هو نفسه، لأن مجموعة بياناته لم تكن على الجهاز: أرقام الاختبار هي أرقام الإصدار السابق للتعليم.',
  beforeTeaching: (figure) => `${figure} قبل التعليم`,
};
