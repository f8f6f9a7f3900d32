import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClassifierClient } from '../../../src/bridge/classifier-client.ts';
import type { ScriptWait } from '../../../src/bridge/fetch-script.ts';
import type { Deadlines } from '../../../src/bridge/worker-session.ts';
import type { ErrorCode } from '../../../src/domain/errors.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { type FakeClassifier, FakeWorker, fakeFrame, never, PREDICTION, REPORT } from '../../support/fake-worker.ts';
import { turn, until } from '../../support/turn.ts';

const clients: FakeWorker[][] = [];

/** A client whose workers, one after the other, behave as `lives` say; the last one's manner goes on. */
function open(
  lives: Partial<FakeClassifier>[] = [{}],
  deadlines: Partial<Deadlines> = {},
  watch = never,
  fetchScript: (wait: ScriptWait) => Promise<void> = async () => {},
) {
  const workers: FakeWorker[] = [];
  clients.push(workers);
  const client = new ClassifierClient({
    fetchScript,
    createWorker: () => {
      const worker = new FakeWorker(lives[Math.min(workers.length, lives.length - 1)]);
      workers.push(worker);
      return worker as unknown as Worker;
    },
    deadlines,
    watch,
  });
  const restarts: ErrorCode[] = [];
  client.addEventListener('restart', (event) => restarts.push((event as CustomEvent<ErrorCode>).detail));
  return { client, workers, restarts };
}

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: Error) => error.name,
  );

// Messages come by themselves, deadlines pass when a test says so.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }));
afterEach(() => {
  vi.useRealTimers();
  for (const workers of clients.splice(0)) for (const worker of workers) worker.terminate();
});

describe('the classifier client', () => {
  it('starts where the page is not secure, so that the app can say so', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const { client } = open();
    vi.unstubAllGlobals();
    await expect(client.ready()).resolves.toEqual(REPORT);
  });

  it('starts the worker at once and says when it is ready', async () => {
    const { client } = open();
    expect(client.state).toEqual({ phase: 'starting' });
    await expect(client.ready()).resolves.toEqual(REPORT);
    expect(client.state).toEqual({ phase: 'ready', report: REPORT });
  });

  it('hands a frame over and brings the answer', async () => {
    const { client, workers } = open();
    const { bitmap } = fakeFrame();
    await expect(client.classify(bitmap)).resolves.toEqual(PREDICTION);
    expect(workers[0]!.frames).toHaveLength(1);
    expect((bitmap as unknown as ArrayBuffer).byteLength, 'moved, not copied').toBe(0);
  });

  it('keeps the code of an error that crossed the thread', async () => {
    const { client } = open([{ decode: () => Promise.reject(new SelvedgeError('picture-empty')) }]);
    const error = await client.decode(new Blob([])).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SelvedgeError);
    expect(error).toMatchObject({ name: 'picture-empty' });
  });

  it('says why a start failed and starts again when asked', async () => {
    const { client } = open([{ start: () => Promise.reject(new SelvedgeError('model-missing')) }, {}]);
    expect(await code(client.ready())).toBe('model-missing');
    expect(client.state).toEqual({ phase: 'failed', code: 'model-missing' });
    const { bitmap, closed } = fakeFrame();
    expect(await code(client.classify(bitmap))).toBe('model-missing');
    expect(closed.times, 'frames closed').toBe(1);
    client.retry();
    await client.ready();
    expect(client.state.phase).toBe('ready');
  });

  it('rejects every pending call when the worker crashes, and starts another one', async () => {
    const { client, workers, restarts } = open([{ classify: never, decode: never }, {}]);
    await client.ready();
    const pending = [code(client.classify(fakeFrame().bitmap)), code(client.decode(new Blob(['x'])))];
    await until(() => workers[0]?.frames.length === 1);
    workers[0]!.crash('out of memory');
    expect(await Promise.all(pending)).toEqual(['worker-died', 'worker-died']);
    expect(restarts).toEqual(['worker-died']);
    expect(workers[0]!.ended, 'the old worker is ended').toBe(true);
    await expect(client.classify(fakeFrame().bitmap)).resolves.toEqual(PREDICTION);
  });

  it('hears of a worker that is ended from outside without any event', async () => {
    let end = () => {};
    const watch = () =>
      new Promise<never>((resolve) => {
        end = resolve as () => void;
      });
    const { client, workers, restarts } = open([{ classify: never }, {}], {}, watch);
    await client.ready();
    const pending = code(client.classify(fakeFrame().bitmap));
    await until(() => workers[0]?.frames.length === 1);
    workers[0]!.terminate();
    end();
    expect(await pending).toBe('worker-died');
    expect(restarts).toEqual(['worker-died']);
  });

  it('takes a worker for hung when a call passes its deadline', async () => {
    const { client, workers, restarts } = open([{ classify: never }, {}], { firstFrame: 30 });
    const hung = code(client.classify(fakeFrame().bitmap));
    await until(() => workers[0]?.frames.length === 1);
    vi.advanceTimersByTime(30);
    expect(await hung).toBe('timeout');
    expect(restarts).toEqual(['timeout']);
    expect(workers).toHaveLength(2);
    await expect(client.classify(fakeFrame().bitmap)).resolves.toEqual(PREDICTION);
  });

  it('grants the first frame more time than the next', async () => {
    let answer = () => {};
    const slow: Partial<FakeClassifier> = {
      classify: () =>
        new Promise((resolve) => {
          answer = () => resolve(PREDICTION);
        }),
    };
    const { client, workers } = open([slow], { firstFrame: 5_000, frame: 20 });
    const first = client.classify(fakeFrame().bitmap);
    await until(() => workers[0]?.frames.length === 1);
    vi.advanceTimersByTime(4_999);
    answer();
    await expect(first).resolves.toEqual(PREDICTION);
    const second = code(client.classify(fakeFrame().bitmap));
    await until(() => workers[0]!.frames.length === 2);
    vi.advanceTimersByTime(20);
    expect(await second).toBe('timeout');
  });

  it('waits for the worker’s script as long as that comes, and says how much of it is here', async () => {
    let arrive = () => {};
    const fetchScript = ({ onBytes }: ScriptWait) => {
      onBytes(100, 400);
      return new Promise<void>((resolve) => (arrive = resolve));
    };
    const { client, workers } = open([{}], { start: 20, ask: 20, decode: 20 }, never, fetchScript);
    const decoded = client.decode(new Blob(['x']));
    await until(() => client.state.phase === 'starting' && client.state.arrived !== undefined);
    expect(client.state).toEqual({ phase: 'starting', arrived: { loadedBytes: 100, totalBytes: 400 } });
    await vi.advanceTimersByTimeAsync(100_000);
    expect(workers).toEqual([]);
    arrive();
    await expect(client.ready()).resolves.toEqual(REPORT);
    await expect(decoded).resolves.toBe('a bitmap');
  });

  it('says that the line stands still where the script does not come, and fetches it again when asked', async () => {
    const fetchScript = vi.fn(async () => {});
    fetchScript.mockRejectedValueOnce(new SelvedgeError('line-stalled'));
    const { client, workers } = open([{}], {}, never, fetchScript);
    expect(await code(client.ready())).toBe('line-stalled');
    expect(client.state).toEqual({ phase: 'failed', code: 'line-stalled' });
    expect(await code(client.decode(new Blob(['x'])))).toBe('line-stalled');
    client.retry();
    await expect(client.ready()).resolves.toEqual(REPORT);
    expect(workers).toHaveLength(1);
  });

  it('starts no worker once its session has ended', async () => {
    let arrive = () => {};
    const fetchScript = () => new Promise<void>((resolve) => (arrive = resolve));
    const { client, workers } = open([{}], {}, never, fetchScript);
    await turn();
    const first = arrive;
    client.retry();
    await turn();
    first();
    arrive();
    await client.ready();
    expect(workers).toHaveLength(1);
  });

  it.each([
    ['the start', { start: never }, (client: ClassifierClient) => client.ready()],
    ['a question', { decode: never }, (client: ClassifierClient) => client.decode(new Blob(['x']))],
  ])('counts for %s what hangs, not what still comes', async (_, life, call) => {
    const { client, workers } = open([life, {}], { start: 20, decode: 20 });
    const ended = code(call(client));
    await until(() => workers[0]?.tell !== undefined);
    await turn();
    for (let bytes = 1; bytes < 10; bytes++) {
      vi.advanceTimersByTime(19);
      await workers[0]!.tell!({ loadedBytes: bytes, totalBytes: 10 });
    }
    expect(workers).toHaveLength(1);
    vi.advanceTimersByTime(20);
    expect(await ended).toBe('timeout');
    await until(() => workers.length === 2);
  });

  it('gives up after two starts that hang, and a person may still try again', async () => {
    const start = vi.fn(never);
    const { client, workers } = open([{ start }], { start: 20 });
    await until(() => start.mock.calls.length === 1);
    vi.advanceTimersByTime(20);
    await until(() => start.mock.calls.length === 2);
    vi.advanceTimersByTime(20);
    await until(() => client.state.phase === 'failed');
    expect(client.state).toEqual({ phase: 'failed', code: 'worker-unstable' });
    expect(workers).toHaveLength(2);
    expect(await code(client.decode(new Blob(['x'])))).toBe('worker-unstable');
    client.retry();
    expect(client.state.phase).toBe('starting');
    await until(() => workers.length === 3);
  });

  it('gives up when worker after worker dies, however well each starts', async () => {
    const { client, workers } = open();
    for (let life = 0; life < 4; life++) {
      await client.ready();
      workers[life]!.crash();
    }
    expect(client.state).toEqual({ phase: 'failed', code: 'worker-unstable' });
    expect(workers).toHaveLength(4);
  });

  it('lets go of a call that is cancelled, and keeps the worker', async () => {
    const { client, workers, restarts } = open([{ classify: never }]);
    await client.ready();
    const cancel = new AbortController();
    const pending = code(client.classify(fakeFrame().bitmap, cancel.signal));
    await until(() => workers[0]?.frames.length === 1);
    cancel.abort();
    expect(await pending).toBe('cancelled');
    expect(restarts).toEqual([]);
    expect(client.state.phase).toBe('ready');
  });

  it('does not send a frame whose call was cancelled before the start was through', async () => {
    const { client, workers } = open([{ start: never }]);
    const { bitmap, closed } = fakeFrame();
    expect(await code(client.classify(bitmap, AbortSignal.abort()))).toBe('cancelled');
    expect(closed.times).toBe(1);
    expect(workers[0]!.frames).toEqual([]);
  });

  it('does not take the worker for hung while a long job holds it up', async () => {
    let finish = () => {};
    const decode = () =>
      new Promise<string>((resolve) => {
        finish = () => resolve('done');
      });
    const { client, workers, restarts } = open([{ decode, classify: never }], { firstFrame: 20 });
    await client.ready();
    const job = client.work((worker) => worker.classifier.decode(new Blob(['x'])));
    const late = code(client.classify(fakeFrame().bitmap));
    await until(() => workers[0]?.frames.length === 1);
    vi.advanceTimersByTime(20);
    expect(await late).toBe('timeout');
    expect(restarts).toEqual([]);
    finish();
    await expect(job).resolves.toBe('done');
  });
});
