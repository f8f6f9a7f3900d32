import { type Endpoint, expose, transferHandlers } from 'comlink';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClassifierClient } from '../../../src/bridge/classifier-client.ts';
import { CANCELLATION } from '../../../src/contract/cancellation.ts';
import { DEFAULT_MODEL } from '../../../src/domain/assets.ts';
import { signalOf } from '../../../workers/common/cancellation.ts';
import { until } from '../../support/turn.ts';

/** One end of a line on this very thread; messages are handed over as they are. */
class LineEnd extends EventTarget {
  other: LineEnd | undefined;
  postMessage(data: unknown): void {
    queueMicrotask(() => this.other?.dispatchEvent(new MessageEvent('message', { data })));
  }
  terminate(): void {
    this.other = undefined;
  }
}

const never = () => new Promise<never>(() => {});

const DEADLINE = 30;

/** A client of workers whose parts the test answers for. */
function clientOf(parts: object) {
  const workers: LineEnd[] = [];
  const client = new ClassifierClient({
    fetchScript: async () => {},
    createWorker: () => {
      const [page, worker] = [new LineEnd(), new LineEnd()];
      [page.other, worker.other] = [worker, page];
      expose({ arrivals: { follow: async () => {} }, ...parts }, worker as unknown as Endpoint);
      workers.push(page);
      return page as unknown as Worker;
    },
    deadlines: { firstFrame: DEADLINE, frame: DEADLINE, ask: DEADLINE },
    watch: never,
  });
  // Page and worker are one thread here, so that one handler has to serve both.
  transferHandlers.set(CANCELLATION, { ...transferHandlers.get(CANCELLATION)!, deserialize: signalOf });
  return { client, workers };
}

let name = DEFAULT_MODEL;
const start = async () => ({ engine: {}, model: { name } });
const frame = () => ({ close: () => {} }) as ImageBitmap;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Lets a call's deadline pass. */
async function expectTimeout(call: Promise<unknown>): Promise<void> {
  const expected = expect(call).rejects.toMatchObject({ name: 'timeout' });
  await vi.advanceTimersByTimeAsync(DEADLINE);
  await expected;
}

describe('long work in the worker', () => {
  it('keeps a late frame from ending the worker, which it does otherwise', async () => {
    let finish: (value: string) => void = () => {};
    const train = () => new Promise((resolve) => (finish = resolve));
    const { client, workers } = clientOf({ classifier: { start, classify: never }, training: { train } });
    await client.ready();
    const work = client.work((worker) => worker.training.train('', {} as never, () => {}));
    await expectTimeout(client.classify(frame()));
    expect(workers).toHaveLength(1);
    finish('run');
    expect(await work).toBe('run');
    await expectTimeout(client.classify(frame()));
    expect(workers).toHaveLength(2);
  });

  it('waits past every deadline, and ends with the worker', async () => {
    const { client, workers } = clientOf({ classifier: { start }, training: { train: never } });
    await client.ready();
    const work = client.work((worker) => worker.training.train('', {} as never, () => {}));
    let waits = true;
    work.catch(() => {
      waits = false;
    });
    await vi.advanceTimersByTimeAsync(10 * DEADLINE);
    expect(waits).toBe(true);
    workers[0]!.dispatchEvent(new Event('error'));
    await expect(work).rejects.toMatchObject({ name: 'worker-died' });
  });

  it('is cancelled in the worker by the signal that the page hands over, and ends when the worker has heeded it', async () => {
    let heard: AbortSignal | undefined;
    let heed = () => {};
    const exportAll = (_listen: unknown, signal: AbortSignal) =>
      new Promise((_, reject) => {
        heard = signal;
        heed = () => reject(signal.reason);
      });
    const { client } = clientOf({ classifier: { start }, samples: { export: exportAll } });
    await client.ready();
    const cancel = new AbortController();
    const work = client.work((worker) => worker.samples.export(() => {}, cancel.signal));
    let ended = false;
    work
      .catch(() => {})
      .finally(() => {
        ended = true;
      });
    await until(() => heard?.aborted === false);
    cancel.abort();
    await until(() => heard?.aborted === true);
    expect(ended).toBe(false);
    heed();
    await expect(work).rejects.toMatchObject({ name: 'cancelled' });
  });

  it('hears at once of a wish to stop that is older than the call', async () => {
    const exportAll = (_listen: unknown, signal: AbortSignal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const { client } = clientOf({ classifier: { start }, samples: { export: exportAll } });
    const work = client.work((worker) => worker.samples.export(() => {}, AbortSignal.abort()));
    await expect(work).rejects.toMatchObject({ name: 'cancelled' });
  });

  it('is not what a short question is: that has a deadline, and the codes of what the part throws', async () => {
    const list = async () => {
      throw Object.assign(new Error('no disk'), { name: 'storage-failed' });
    };
    const { client, workers } = clientOf({
      classifier: { start },
      storage: { runs: { list }, checkpoints: { interrupted: never } },
    });
    await client.ready();
    await expect(client.ask((worker) => worker.storage.runs.list())).rejects.toMatchObject({ name: 'storage-failed' });
    await expectTimeout(client.ask((worker) => worker.storage.checkpoints.interrupted()));
    expect(workers).toHaveLength(2);
  });
});

describe('the model in use', () => {
  it('is another after a refresh, without a restart', async () => {
    const { client, workers } = clientOf({ classifier: { start } });
    await client.ready();
    name = 'another';
    await client.refresh();
    expect(client.state).toMatchObject({ phase: 'ready', report: { model: { name: 'another' } } });
    expect(workers).toHaveLength(1);
  });
});
