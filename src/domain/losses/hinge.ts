import { loss } from './loss.ts';

export const hinge = loss({
  kind: 'hinge',
  title: 'Hinge',
  help: 'How far the best wrong class comes within 1 of the right one; a clear answer costs nothing.',
  source: 'Crammer and Singer 2001, On the Algorithmic Implementation of Multiclass Kernel-based Vector Machines',
  study: false,
  parameters: {},
});
