import '../../../src/chart/curve-chart.ts';

export * from './page.ts';
