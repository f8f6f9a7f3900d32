import { architecture } from './architecture.ts';

export const resnet = architecture({
  kind: 'resnet',
  title: 'ResNet',
  help: 'A small residual network: the most accurate here, and the slowest.',
  source: 'He et al. 2016, Deep Residual Learning for Image Recognition',
  parameters: {},
});
