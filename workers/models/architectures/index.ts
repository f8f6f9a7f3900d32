import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { ArchitectureName } from '../../../src/domain/architectures/index.ts';
import type { NetworkOptions } from './architecture.ts';
import { fast } from './fast.ts';
import { reference } from './reference.ts';
import { resnet } from './resnet.ts';
import { starter } from './starter.ts';

export type { NetworkOptions } from './architecture.ts';

export const ARCHITECTURES: Record<ArchitectureName, (options: NetworkOptions) => LayersModel> = {
  reference,
  fast,
  starter,
  resnet,
};
