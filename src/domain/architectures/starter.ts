import { architecture } from './architecture.ts';

export const starter = architecture({
  kind: 'starter',
  title: 'Starter',
  help: 'Three convolutions with pooling and batch-norm: small to download and quick to answer.',
  source: 'Ioffe and Szegedy 2015, Batch Normalization: Accelerating Deep Network Training',
  parameters: {},
});
