import { describe, expect, it } from 'vitest';
import { Adaptation } from '../../../src/adapt/adaptation.ts';
import type { ClassifierClient } from '../../../src/bridge/classifier-client.ts';
import { DatasetService } from '../../../src/bridge/dataset-service.ts';
import type { Notice } from '../../../src/bridge/notice.ts';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { Experiments } from '../../../src/experiments/experiments.ts';
import { Models } from '../../../src/models/models.ts';
import { Runs } from '../../../src/runs/runs.ts';
import { Samples } from '../../../src/samples/samples.ts';
import { Training } from '../../../src/train/training.ts';

/** A client whose worker is lost under the first `lost` calls; what took its place answers every call with `answer`. */
function losing(lost: number, answer: unknown): ClassifierClient {
  const anything = (): unknown => new Proxy(async () => answer, { get: anything });
  let calls = 0;
  const ask = async (send: (worker: unknown) => Promise<unknown>) => {
    if (calls++ < lost) throw new SelvedgeError('worker-died');
    return send(anything());
  };
  return Object.assign(new EventTarget(), { state: { phase: 'starting' }, ask }) as unknown as ClassifierClient;
}

const hold = () => () => {};

type Reader = { notice: Notice | undefined };

/** Every screen's reading of what is kept: what the worker answers, the service, and how it is asked. */
const READINGS: Record<
  string,
  [answer: unknown, open: (client: ClassifierClient) => [Reader, () => Promise<unknown>]]
> = {
  samples: [[], (client) => [new Samples(client), Samples.prototype.readClasses]],
  models: [{ models: [], unreadable: [] }, (client) => [new Models(client), Models.prototype.read]],
  runs: [[], (client) => [new Runs(client), Runs.prototype.read]],
  experiments: [[], (client) => [new Experiments(client, hold), Experiments.prototype.check]],
  'an interrupted run': [null, (client) => [new Training(client, hold), Training.prototype.check]],
  'what can be taught': [{}, (client) => [new Adaptation(client, hold), Adaptation.prototype.check]],
  'the dataset': [{}, (client) => [new DatasetService(client, FASHION_MNIST), DatasetService.prototype.check]],
};

describe.each(Object.entries(READINGS))('reading %s', (_, [answer, open]) => {
  it('asks the worker that took the place of a lost one, and says nothing of that', async () => {
    const [service, read] = open(losing(1, answer));
    await read.call(service);
    expect(service.notice).toBeUndefined();
  });

  it('says so where that one is lost, too', async () => {
    const [service, read] = open(losing(9, answer));
    await read.call(service);
    expect(service.notice).toMatchObject({ code: 'act-lost' });
  });
});
