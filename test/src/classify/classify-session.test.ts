import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClassifierClient, ClassifierState } from '../../../src/bridge/classifier-client.ts';
import type { Camera } from '../../../src/classify/camera.ts';
import { ClassifySession } from '../../../src/classify/classify-session.ts';
import type { FrameTaker } from '../../../src/classify/every-frame.ts';
import { EXAMPLES } from '../../../src/classify/examples.ts';
import type { StillView } from '../../../src/classify/still-view.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { PREDICTION, REPORT } from '../../support/fake-worker.ts';
import { turn } from '../../support/turn.ts';

const READY = { phase: 'ready', report: REPORT } as unknown as ClassifierState;

const EVIDENCE = { classIndex: 0, strength: new Float32Array(784), milliseconds: 5 };

/** Bitmaps that were made and not closed. */
const open = new Set<object>();
function bitmap(): ImageBitmap {
  const made = { width: 4, height: 3, close: () => void open.delete(made) };
  open.add(made);
  return made as unknown as ImageBitmap;
}

beforeAll(() => void vi.stubGlobal('createImageBitmap', async () => bitmap()));
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => open.clear());

class FakeClient extends EventTarget {
  state = READY;
  ready = async () => REPORT;
  classify = vi.fn(async (frame: ImageBitmap, _signal?: AbortSignal) => {
    frame.close();
    return PREDICTION;
  });
  explain = vi.fn(async (_seen: Uint8Array, classIndex: number) => ({ ...EVIDENCE, classIndex }));
  ask = (send: (worker: object) => Promise<unknown>) => send({ classifier: { explain: this.explain } });
  decode = vi.fn(async (_file: Blob, _signal?: AbortSignal) => bitmap());

  refresh = vi.fn(async () => this.become(this.state));

  become(state: ClassifierState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

class FakeCamera extends EventTarget {
  state: Camera['state'] = 'off';
  onframe: FrameTaker | undefined;
  start = vi.fn(async () => {
    this.state = 'on';
  });
  stop = () => {
    this.state = 'off';
  };
  snapshot = async () => bitmap();
  allowed = async () => true;
}

function setUp() {
  const client = new FakeClient();
  const camera = new FakeCamera();
  const looking = new ClassifySession(client as unknown as ClassifierClient, camera as unknown as Camera);
  const frame = () => {
    const picture = bitmap();
    camera.onframe?.({ bitmap: picture, at: performance.now(), close: () => picture.close() });
  };
  return { client, camera, looking, frame };
}

/** The view, which a test says is a still picture by now. */
function stillOf({ view }: ClassifySession): StillView {
  if (view.kind !== 'still') throw new Error(`the view is ${view.kind}`);
  return view;
}

/** Opens a picture and waits for its answer. */
async function opened(looking: ClassifySession): Promise<StillView> {
  await looking.open(file);
  const still = stillOf(looking);
  await still.answer.settled;
  return still;
}

const file = new Blob(['a picture']);

describe('looking', () => {
  it('at a file shows it and says what it is', async () => {
    const { looking } = setUp();
    await opened(looking);
    expect(looking).toMatchObject({ waiting: false, notice: undefined });
    expect(looking.answer).toMatchObject({ sure: true, top: [{ name: 'Bag', share: 0.9 }, { name: 'Coat' }] });
    expect(open.size, 'only the picture on the screen is kept').toBe(1);
  });

  it('at a file that is no picture tells so and leaves what was there', async () => {
    const { looking, client } = setUp();
    const still = await opened(looking);
    client.decode.mockRejectedValueOnce(new SelvedgeError('picture-unreadable'));
    await looking.open(file);
    expect(looking).toMatchObject({ view: still, waiting: false, notice: 'picture-unreadable' });
    looking.dismissNotice();
    expect(looking.notice).toBeUndefined();
  });

  it('at the next file forgets the one before it', async () => {
    const { looking, client } = setUp();
    let arrive = (_: ImageBitmap) => {};
    client.decode.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
    const first = looking.open(file);
    const shown = await opened(looking);
    arrive(bitmap());
    await first;
    expect(looking.view).toBe(shown);
    expect(open.size).toBe(1);
  });

  it('at the next file while the model loads says nothing of the one before it', async () => {
    const { looking, client } = setUp();
    let load = (_: typeof REPORT) => {};
    const loading = new Promise<typeof REPORT>((resolve) => (load = resolve));
    client.ready = () => loading;
    const first = looking.open(file);
    await turn();
    const second = looking.open(file);
    await turn();
    load(REPORT);
    await Promise.all([first, second, stillOf(looking).answer.settled]);
    expect(client.classify, 'the picture that is gone is not looked at').toHaveBeenCalledOnce();
    expect(looking).toMatchObject({ notice: undefined, answer: { top: [{ name: 'Bag' }, { name: 'Coat' }] } });
  });

  it('at an example that cannot be fetched tells so', async () => {
    const { looking } = setUp();
    const [example] = EXAMPLES;
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('no network'));
    await looking.openExample(example!);
    expect(looking).toMatchObject({ view: { kind: 'empty' }, waiting: false, notice: 'example-missing' });
    fetched.mockResolvedValueOnce(new Response(null, { status: 404 }));
    await looking.openExample(example!);
    expect(looking.notice).toBe('example-missing');
    fetched.mockRestore();
  });

  it('tries a picture once more when the worker was lost under it', async () => {
    const { looking, client } = setUp();
    client.classify.mockRejectedValueOnce(new SelvedgeError('worker-died'));
    await opened(looking);
    expect(client.classify).toHaveBeenCalledTimes(2);
    expect(looking.answer?.top[0]?.name).toBe('Bag');
  });

  it('gives a picture its answer once a failed start went well after all', async () => {
    const { looking, client } = setUp();
    client.state = { phase: 'failed', code: 'model-missing' };
    client.ready = () => Promise.reject(new SelvedgeError('model-missing'));
    await opened(looking);
    expect(looking).toMatchObject({ answer: undefined, notice: 'model-missing' });
    client.ready = async () => REPORT;
    client.become(READY);
    await expect.poll(() => looking.answer?.top[0]?.name).toBe('Bag');
  });

  it('through the camera answers frame by frame', async () => {
    const { looking, frame } = setUp();
    await looking.startCamera();
    expect(looking.view.kind).toBe('live');
    frame();
    await turn();
    expect(looking.answer?.top[0]?.name).toBe('Bag');
    expect(open.size).toBe(0);
  });

  it('takes no frames while the model is loading, and does once it is there', async () => {
    const { looking, client, camera } = setUp();
    client.state = { phase: 'starting' };
    await looking.startCamera();
    expect(camera.onframe).toBeUndefined();
    client.become(READY);
    expect(camera.onframe).toBeDefined();
  });

  it('tells why the camera does not start', async () => {
    const { looking, camera } = setUp();
    camera.start.mockRejectedValueOnce(new SelvedgeError('camera-denied'));
    await looking.startCamera();
    expect(looking).toMatchObject({ view: { kind: 'empty' }, notice: 'camera-denied' });
  });

  it('freezes a frame, answers for it, and goes back to live', async () => {
    const { looking, camera } = setUp();
    await looking.startCamera();
    await looking.freeze();
    expect(looking).toMatchObject({ view: { kind: 'still' }, frozen: true });
    await stillOf(looking).answer.settled;
    expect(looking.answer).toBeDefined();
    expect(camera.onframe, 'frames behind a frozen picture are not taken').toBeUndefined();
    looking.resume();
    expect(looking).toMatchObject({ view: { kind: 'live' }, frozen: false, answer: undefined });
    expect(camera.onframe).toBeDefined();
    expect(open.size).toBe(0);
  });

  it('shows over a frozen picture no answer but its own, however late that comes', async () => {
    const { looking, client, frame } = setUp();
    await looking.startCamera();
    frame();
    await turn();
    expect(looking.answer?.top[0]?.name).toBe('Bag');
    const answers: ((probabilities: number[]) => void)[] = [];
    const late = () =>
      new Promise<typeof PREDICTION>((resolve) =>
        answers.push((probabilities) => resolve({ ...PREDICTION, probabilities })),
      );
    client.classify.mockImplementation(late);
    frame();
    await looking.freeze();
    await expect.poll(() => answers.length).toBe(2);
    expect(looking).toMatchObject({ view: { kind: 'still' }, answer: undefined, waiting: true });
    answers[0]!([0.9, 0.1]);
    await turn();
    expect(looking, 'the last live frame’s answer').toMatchObject({ answer: undefined, waiting: true });
    answers[1]!([0.1, 0.9]);
    await stillOf(looking).answer.settled;
    expect(looking.answer?.top[0]?.name).toBe('Coat');
  });

  it('pauses with the last picture on the screen and the camera off', async () => {
    const { looking, camera } = setUp();
    await looking.startCamera();
    await looking.pause();
    expect(looking).toMatchObject({ view: { kind: 'still' }, frozen: false });
    expect(camera.state).toBe('off');
  });

  it('turns the camera off at a pause before the answer, so that the next start is not undone', async () => {
    const { looking, camera, client } = setUp();
    await looking.startCamera();
    client.ready = () => new Promise(() => {});
    const paused = looking.pause();
    await turn();
    expect(camera.state).toBe('off');
    client.ready = async () => REPORT;
    await looking.startCamera();
    void paused;
    expect(looking.view.kind).toBe('live');
    expect(camera.state).toBe('on');
  });

  it('drops the answer of a live frame that comes after the picture was changed', async () => {
    const { looking, client, frame } = setUp();
    let answer = () => {};
    client.classify.mockImplementationOnce(
      () => new Promise((resolve) => (answer = () => resolve({ ...PREDICTION, probabilities: [0, 1] }))),
    );
    await looking.startCamera();
    frame();
    await opened(looking);
    answer();
    await turn();
    expect(looking.answer?.top[0]?.name).toBe('Bag');
  });

  it('tells when the camera is unplugged, and offers the start again', async () => {
    const { looking, camera } = setUp();
    await looking.startCamera();
    camera.stop();
    camera.dispatchEvent(new Event('lost'));
    expect(looking).toMatchObject({ view: { kind: 'empty' }, notice: 'camera-lost' });
  });

  it('says nothing of single frames that a dying worker took along, only that it was replaced', async () => {
    const { looking, client, frame } = setUp();
    await looking.startCamera();
    client.classify.mockRejectedValueOnce(new SelvedgeError('timeout'));
    frame();
    await turn();
    expect(looking.notice).toBeUndefined();
    client.dispatchEvent(new CustomEvent('restart', { detail: 'worker-died' }));
    expect(looking.notice).toBe('worker-died');
  });

  it('shows what spoke for the answer to a picture, and no longer when asked again', async () => {
    const { looking, client } = setUp();
    const { evidence } = await opened(looking);
    await looking.toggleEvidence();
    expect(client.explain).toHaveBeenCalledExactlyOnceWith(PREDICTION.seen, 0);
    expect(evidence.value).toEqual(EVIDENCE);
    await looking.toggleEvidence();
    expect(evidence.state.phase).toBe('initial');
  });

  it('freezes the live picture to show what spoke for its answer, and forgets it when live again', async () => {
    const { looking } = setUp();
    await looking.startCamera();
    await looking.toggleEvidence();
    expect(looking.frozen).toBe(true);
    expect(stillOf(looking).evidence.value).toEqual(EVIDENCE);
    looking.resume();
    await looking.freeze();
    expect(stillOf(looking).evidence.value).toBeUndefined();
  });

  it('does not show of one picture what spoke in another', async () => {
    const { looking, client } = setUp();
    let explain = () => {};
    client.explain.mockImplementationOnce(() => new Promise((resolve) => (explain = () => resolve(EVIDENCE))));
    await opened(looking);
    const asked = looking.toggleEvidence();
    await opened(looking);
    explain();
    await asked;
    expect(stillOf(looking).evidence.state.phase).toBe('initial');
  });

  it('tells when the evidence cannot be found, and keeps the answer', async () => {
    const { looking, client } = setUp();
    client.explain.mockRejectedValueOnce(new SelvedgeError('unexpected'));
    const { evidence } = await opened(looking);
    await looking.toggleEvidence();
    expect(evidence.state.phase).toBe('error');
    expect(looking.notice).toBe('unexpected');
    expect(looking.answer).toBeDefined();
  });

  it('says that storage is silent, and asks it again when a person wants that', async () => {
    const { client, looking } = setUp();
    const silent = { phase: 'ready', report: { ...REPORT, fellBack: 'storage-silent' } } as unknown as ClassifierState;
    client.become(silent);
    expect(looking.notice).toBe('storage-silent');
    await looking.askStorage();
    expect(looking.notice, 'it is silent still').toBe('storage-silent');
    client.refresh.mockImplementationOnce(async () => client.become(READY));
    await looking.askStorage();
    expect(looking.notice).toBeUndefined();
  });

  it('says once that the app’s own model stands in for the one in use', () => {
    const { client, looking } = setUp();
    const fallen = { phase: 'ready', report: { ...REPORT, fellBack: 'model-damaged' } } as unknown as ClassifierState;
    client.become(fallen);
    expect(looking.notice).toBe('model-stands-in');
    looking.dismissNotice();
    client.become(fallen);
    expect(looking.notice).toBeUndefined();
  });
});
