import './uplot-chart.ts';

export * from './page.ts';
