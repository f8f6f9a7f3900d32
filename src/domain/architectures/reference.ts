import { architecture } from './architecture.ts';

export const reference = architecture({
  kind: 'reference',
  title: 'Reference',
  help: 'The notebook’s network: two convolutions, each with pooling, and two dense layers.',
  source: 'LeCun et al. 1998, Gradient-Based Learning Applied to Document Recognition',
  parameters: {},
});
