import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Adaptation } from '../../../src/adapt/adaptation.ts';
import type { ClassifierClient } from '../../../src/bridge/classifier-client.ts';
import { Experiments } from '../../../src/experiments/experiments.ts';
import { Models } from '../../../src/models/models.ts';
import { Runs } from '../../../src/runs/runs.ts';
import { Samples } from '../../../src/samples/samples.ts';
import { Training } from '../../../src/train/training.ts';

beforeAll(() => void vi.stubGlobal('document', new EventTarget()));
afterAll(() => void vi.unstubAllGlobals());

/** A client whose worker answers late, and writes down what it is asked: `storage.runs.remove`. */
function lateClient() {
  const asked: string[] = [];
  const part = (path: string): unknown =>
    new Proxy(() => {}, {
      get: (_, name) => (name === 'then' ? undefined : part(path === '' ? String(name) : `${path}.${String(name)}`)),
      apply: async () => {
        asked.push(path);
        await new Promise((resolve) => setTimeout(resolve));
        return path.endsWith('list') ? [] : { undo: 'token' };
      },
    });
  const call = (work: (worker: unknown) => unknown) => work(part(''));
  const client = { state: { phase: 'starting' }, ask: call, work: call, refresh: async () => {} };
  return { asked, client: client as unknown as ClassifierClient };
}

const entry = { id: 'a', name: 'A' } as Parameters<Models['remove']>[0];

/** What each button begins, and the call of the worker that may come once. */
const ACTS: Record<string, [call: string, (client: ClassifierClient) => () => Promise<unknown>]> = {
  'keep a taught model': [
    'adaptation.keep',
    (client) => {
      const adaptation = new Adaptation(client, () => () => {});
      adaptation.result = { model: {} } as Adaptation['result'];
      return () => adaptation.keep();
    },
  ],
  'add a class to a model': [
    'adaptation.changeClasses',
    (client) => {
      const adaptation = new Adaptation(client, () => () => {});
      return () => adaptation.changeClasses({ kind: 'remove', label: 'Hat' });
    },
  ],
  'delete a model': [
    'storage.models.remove',
    (client) => {
      const models = new Models(client);
      return () => models.remove(entry);
    },
  ],
  'export a model': [
    'models.export',
    (client) => {
      const models = new Models(client);
      return () => models.export('a', 'onnx');
    },
  ],
  'delete runs': [
    'storage.runs.remove',
    (client) => {
      const runs = new Runs(client);
      return () => runs.remove(['a', 'b']);
    },
  ],
  'delete an experiment': [
    'storage.experiments.remove',
    (client) => {
      const experiments = new Experiments(client, () => () => {});
      return () => experiments.remove('a');
    },
  ],
  'discard an interrupted run': [
    'training.discard',
    (client) => {
      const training = new Training(client, () => () => {});
      training.interrupted = { run: { id: 'a' } } as Training['interrupted'];
      return () => training.discardInterrupted();
    },
  ],
  'delete samples': ['storage.samples.remove', (client) => samplesAct(client, (samples) => samples.remove(['a']))],
  'relabel samples': ['storage.samples.relabel', (client) => samplesAct(client, (s) => s.relabel(['a'], 'Hat'))],
  'add a class': ['storage.classes.add', (client) => samplesAct(client, (samples) => samples.addClass('Hat'))],
  'rename a class': ['storage.classes.rename', (client) => samplesAct(client, (s) => s.renameClass('Hat', 'Cap'))],
  'delete a class': ['storage.classes.remove', (client) => samplesAct(client, (s) => s.removeClass('Hat'))],
};

function samplesAct(client: ClassifierClient, act: (samples: Samples) => Promise<unknown>) {
  const samples = new Samples(client);
  return () => act(samples);
}

describe('a button that is pressed twice', () => {
  it.each(Object.entries(ACTS))('does it once: %s', async (_, [call, begin]) => {
    const { asked, client } = lateClient();
    const press = begin(client);
    await Promise.all([press(), press()]);
    expect(asked.filter((path) => path === call)).toEqual([call]);
  });

  it('does it again once it is done', async () => {
    const { asked, client } = lateClient();
    const runs = new Runs(client);
    await runs.remove(['a']);
    await runs.remove(['a']);
    expect(asked).toEqual(['storage.runs.remove', 'storage.runs.remove']);
  });

  it('gives the second press no file to save once more', async () => {
    const { client } = lateClient();
    const models = new Models(client);
    const [first, second] = await Promise.all([models.export('a', 'onnx'), models.export('a', 'onnx')]);
    expect(first).toBeDefined();
    expect(second).toBeUndefined();
  });
});
