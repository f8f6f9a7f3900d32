import type { AdaptationResult } from '../../src/contract/adaptation-api.ts';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import type { ModelFiles } from '../../src/domain/model-version.ts';
import { sha256 } from '../common/sha256.ts';
import { parseMetadata } from '../models/metadata.ts';
import type { OpenedModel } from '../models/model-file.ts';
import { toFiles } from '../tfjs/artifacts.ts';

/**
 * The files of a network that was made from `parent`, with `facts` in place of the parent's. The network is freed.
 * @throws model-damaged where they could not be opened again
 */
export async function filesOf(
  network: OpenedModel['model'],
  parent: ModelMetadata,
  facts: Partial<ModelMetadata> & Pick<ModelMetadata, 'name' | 'classes'>,
): Promise<{ metadata: ModelMetadata; files: ModelFiles }> {
  const { modelJson, weights } = await toFiles(network).finally(() => network.dispose());
  const metadata = parseMetadata({ ...parent, ...facts, weightsSha256: await sha256(weights) });
  const encode = (text: string) => new TextEncoder().encode(text).buffer;
  return {
    metadata,
    files: {
      'model.json': encode(modelJson),
      'weights.bin': weights.buffer,
      'metadata.json': encode(`${JSON.stringify(metadata, null, 2)}\n`),
    },
  };
}

/** What the metadata of a taught model say beside its parent's. */
export function taughtFacts(
  parent: ModelMetadata,
  result: Pick<AdaptationResult, 'testSet' | 'taught' | 'heldBack'>,
): Partial<ModelMetadata> {
  const { testSet, taught, heldBack } = result;
  return {
    trainedOn: [...parent.trainedOn, { dataset: `${taught} own samples`, sha256: {} }],
    command: '',
    // Where the dataset is not here nothing new is known of it; `adapted` says so.
    testAccuracy: testSet?.after ?? parent.testAccuracy,
    adapted: { samples: taught, heldBack, testPictures: testSet?.pictures ?? 0 },
  };
}
