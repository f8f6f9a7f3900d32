import '@tensorflow/tfjs-backend-cpu';
import { concat, mean, reshape, setBackend, sub, type Tensor, tidy, zeros } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULT_MODEL, SHIPPED_MODELS } from '../../../src/domain/assets.ts';
import type { EngineStatus } from '../../../src/domain/engine.ts';
import { type ErrorCode, SelvedgeError } from '../../../src/domain/errors.ts';
import { Classifier, type ClassifierSources } from '../../../workers/classify/classifier.ts';
import type { OpenedModel } from '../../../workers/models/model-file.ts';

const ENGINE: EngineStatus = { backend: 'cpu', kernels: 'none', rejected: [] };

beforeAll(async () => {
  await setBackend('cpu');
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({});
    },
  );
});
afterAll(() => void vi.unstubAllGlobals());

/** A model folder whose name says which it is. */
function opened(name: string): OpenedModel {
  const model = { predict: () => zeros([1, 10]), dispose: () => {} };
  const preprocessing = { imageSize: 28, mean: 0, deviation: 1 };
  return { model, metadata: { name, preprocessing } } as unknown as OpenedModel;
}

function classifier(sources: Partial<ClassifierSources>) {
  const made = new Classifier({
    startEngine: async () => ENGINE,
    modelInUse: async () => DEFAULT_MODEL,
    openModel: async (id) => opened(id),
    openForeign: () => Promise.reject(new Error('Nothing comes from elsewhere')),
    isReadOnly: async () => false,
    ...sources,
  });
  return {
    start: () => made.start(),
    classify: (frame: ImageBitmap) => made.classify(frame),
    explain: (seen: Uint8Array, classIndex: number) => made.explain(seen, 'photo', classIndex),
  };
}

const fails = (code: ErrorCode) => () => Promise.reject(new SelvedgeError(code));

describe('the classifier', () => {
  it('starts with the model in use, and changes to another when it is asked again', async () => {
    const modelInUse = vi.fn(async () => 'mine');
    const { start } = classifier({ modelInUse });
    expect(await start()).toMatchObject({ engine: ENGINE, model: { name: 'mine' } });
    modelInUse.mockResolvedValue('newer');
    expect(await start()).toMatchObject({ model: { name: 'newer' } });
  });

  it('says that storage is only read, and uses the model that it names all the same', async () => {
    const { start } = classifier({ modelInUse: async () => 'mine', isReadOnly: async () => true });
    expect(await start()).toMatchObject({ model: { name: 'mine' }, doubt: 'storage-outdated' });
  });

  it.each<[ErrorCode, string]>([
    ['storage-failed', 'model-stands-in'],
    ['storage-blocked', 'model-stands-in'],
    ['storage-outdated', 'storage-outdated'],
    ['storage-silent', 'storage-silent'],
  ])('starts with the app’s own model where storage answers %s, and says %s', async (code, doubt) => {
    const { start } = classifier({ modelInUse: fails(code) });
    expect(await start()).toMatchObject({ model: { name: DEFAULT_MODEL }, doubt });
  });

  it('takes its word back once storage says which model is in use, though it is the same', async () => {
    const modelInUse = vi.fn(fails('storage-silent'));
    const { start } = classifier({ modelInUse });
    expect(await start()).toHaveProperty('doubt');
    modelInUse.mockImplementation(async () => DEFAULT_MODEL as never);
    expect(await start()).not.toHaveProperty('doubt');
  });

  it('opens the model beside the engine’s start', async () => {
    const openModel = vi.fn(async (id: string) => opened(id));
    classifier({ startEngine: () => new Promise(() => {}), openModel }).start();
    await vi.waitFor(() => expect(openModel).toHaveBeenCalledWith(DEFAULT_MODEL));
  });

  it('closes a frame that it cannot look at', async () => {
    const frame = { close: vi.fn() };
    const { classify } = classifier({ openModel: fails('model-missing') });
    await expect(classify(frame as unknown as ImageBitmap)).rejects.toMatchObject({ name: 'model-missing' });
    expect(frame.close).toHaveBeenCalledOnce();
  });

  it('keeps its model when storage fails later', async () => {
    const modelInUse = vi.fn(async () => 'mine');
    const { start } = classifier({ modelInUse });
    await start();
    modelInUse.mockImplementation(fails('storage-failed'));
    expect(await start()).toMatchObject({ model: { name: 'mine' } });
  });

  it.each<ErrorCode>(['version-missing', 'model-damaged', 'storage-failed'])(
    'starts with the app’s own model where the chosen one answers %s',
    async (code) => {
      const openModel = async (id: string) => (id === 'mine' ? fails(code)() : opened(id));
      const { start } = classifier({ modelInUse: async () => 'mine', openModel });
      expect(await start()).toMatchObject({ model: { name: DEFAULT_MODEL }, doubt: 'model-stands-in' });
    },
  );

  it('explains with the model in use, which it starts if need be', async () => {
    const predictions: number[] = [];
    const openModel = async (id: string) => {
      const { model, metadata } = opened(id);
      const predict = (input: Tensor) => {
        predictions.push(input.shape[0]!);
        // The first class is as likely as its picture is bright.
        return tidy(() => {
          const probability = mean(reshape(input, [input.shape[0]!, 784]), 1, true);
          return concat([probability, sub(1, probability)], 1);
        });
      };
      return { model: { ...model, predict } as unknown as OpenedModel['model'], metadata };
    };
    const { explain } = classifier({ openModel });
    const seen = new Uint8Array(784).fill(128);
    const { classIndex, strength } = await explain(seen, 0);
    expect(classIndex).toBe(0);
    expect(Math.max(...strength)).toBe(1);
    expect((await explain(seen, 1)).strength.every((value) => value === 0)).toBe(true);
    expect(Math.max(...predictions)).toBeLessThanOrEqual(100);
  });

  it.each<ErrorCode>(['model-damaged', 'model-missing'])(
    'starts with another model that ships, and says why, where the app’s own answers %s',
    async (code) => {
      const openModel = async (id: string) => (id === DEFAULT_MODEL ? fails(code)() : opened(id));
      const { start } = classifier({ openModel });
      const { model, doubt } = await start();
      expect(SHIPPED_MODELS.slice(1)).toContain(model.name);
      expect(doubt).toBe('model-stands-in');
    },
  );

  it('tells why when none of the models that ship can be opened, and starts once one can', async () => {
    const openModel = vi.fn(fails('model-missing'));
    const { start } = classifier({ openModel });
    await expect(start()).rejects.toMatchObject({ name: 'model-missing' });
    openModel.mockImplementation(async (id?: string) => opened(id!) as never);
    expect(await start()).toMatchObject({ model: { name: DEFAULT_MODEL } });
  });
});
