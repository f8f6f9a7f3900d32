import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ClassifierClient, ClassifierState } from '../../../src/bridge/classifier-client.ts';
import { EXAMPLES } from '../../../src/bridge/examples.ts';
import type { Camera } from '../../../src/classify/camera.ts';
import { ClassifySession } from '../../../src/classify/classify-session.ts';
import type { StillView } from '../../../src/classify/still-view.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { PREDICTION, REPORT } from '../../support/fake-worker.ts';
import { turn } from '../../support/turn.ts';
import { bitmap, EVIDENCE, FakeCamera, FakeClient, open, READY } from './fake-session.ts';

const page = { hidden: false };

beforeAll(() => {
  vi.stubGlobal('createImageBitmap', async () => bitmap());
  vi.stubGlobal('document', page);
});
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => open.clear());

function setUp() {
  const client = new FakeClient();
  const camera = new FakeCamera();
  const session = new ClassifySession(client as unknown as ClassifierClient, camera as unknown as Camera);
  onTestFinished(() => {
    if (session.view.kind !== 'empty') session.view.close();
  });
  const frame = () => {
    const picture = bitmap();
    camera.onframe?.({ bitmap: picture, at: performance.now(), close: () => picture.close() });
  };
  return { client, camera, session, frame };
}

/** The view, which a test says is a still picture by now. */
function stillOf({ view }: ClassifySession): StillView {
  if (view.kind !== 'still') throw new Error(`the view is ${view.kind}`);
  return view;
}

/** Opens a picture and waits for its answer. */
async function opened(session: ClassifySession): Promise<StillView> {
  await session.open(file);
  const still = stillOf(session);
  await still.answer.settled;
  return still;
}

const file = new Blob(['a picture']);

describe('session', () => {
  it('at a file shows it and says what it is', async () => {
    const { session } = setUp();
    await opened(session);
    expect(session).toMatchObject({ waiting: false, notice: undefined });
    expect(session.answer).toMatchObject({ sure: true, top: [{ name: 'Bag', probability: 0.9 }, { name: 'Coat' }] });
    expect(open.size, 'only the picture on the screen is kept').toBe(1);
  });

  it('at a picture that comes while the camera is about to start by itself leaves the camera off', async () => {
    const { session, camera } = setUp();
    await Promise.all([session.startIfAllowed(), opened(session)]);
    expect(session.view.kind).toBe('still');
    expect(camera.start).not.toHaveBeenCalled();
  });

  it('at a file that is no picture tells so and leaves what was there', async () => {
    const { session, client } = setUp();
    const still = await opened(session);
    client.decode.mockRejectedValueOnce(new SelvedgeError('picture-unreadable'));
    await session.open(file);
    expect(session).toMatchObject({ view: still, waiting: false, notice: 'picture-unreadable' });
    session.dismissNotice();
    expect(session.notice).toBeUndefined();
  });

  it('at the next file forgets the one before it', async () => {
    const { session, client } = setUp();
    let arrive = (_: ImageBitmap) => {};
    client.decode.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
    const first = session.open(file);
    const shown = await opened(session);
    arrive(bitmap());
    await first;
    expect(session.view).toBe(shown);
    expect(open.size).toBe(1);
  });

  it('at the next file while the model loads says nothing of the one before it', async () => {
    const { session, client } = setUp();
    let load = (_: typeof REPORT) => {};
    const loading = new Promise<typeof REPORT>((resolve) => (load = resolve));
    client.ready = () => loading;
    const first = session.open(file);
    await turn();
    const second = session.open(file);
    await turn();
    load(REPORT);
    await Promise.all([first, second, stillOf(session).answer.settled]);
    expect(client.classify, 'the picture that is gone is not looked at').toHaveBeenCalledOnce();
    expect(session).toMatchObject({ notice: undefined, answer: { top: [{ name: 'Bag' }, { name: 'Coat' }] } });
  });

  it('at an example that cannot be fetched tells so', async () => {
    const { session } = setUp();
    const [example] = EXAMPLES;
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('no network'));
    await session.openExample(example!);
    expect(session).toMatchObject({ view: { kind: 'empty' }, waiting: false, notice: 'example-missing' });
    fetched.mockResolvedValueOnce(new Response(null, { status: 404 }));
    await session.openExample(example!);
    expect(session.notice).toBe('example-missing');
    fetched.mockRestore();
  });

  it('tries a picture once more when the worker was lost under it', async () => {
    const { session, client } = setUp();
    client.classify.mockRejectedValueOnce(new SelvedgeError('worker-died'));
    await opened(session);
    expect(client.classify).toHaveBeenCalledTimes(2);
    expect(session.answer?.top[0]?.name).toBe('Bag');
  });

  it('gives a picture its answer once a failed start went well after all', async () => {
    const { session, client } = setUp();
    client.state = { phase: 'failed', code: 'model-missing' };
    client.ready = () => Promise.reject(new SelvedgeError('model-missing'));
    await opened(session);
    expect(session).toMatchObject({ answer: undefined, notice: 'model-missing' });
    client.ready = async () => REPORT;
    client.become(READY);
    await expect.poll(() => session.answer?.top[0]?.name).toBe('Bag');
  });

  it('through the camera answers frame by frame', async () => {
    const { session, frame } = setUp();
    await session.startCamera();
    expect(session.view.kind).toBe('live');
    frame();
    await turn();
    expect(session.answer?.top[0]?.name).toBe('Bag');
    expect(open.size).toBe(0);
  });

  it('takes no frames while the model is loading, and does once it is there', async () => {
    const { session, client, camera } = setUp();
    client.state = { phase: 'starting' };
    await session.startCamera();
    expect(camera.onframe).toBeUndefined();
    client.become(READY);
    expect(camera.onframe).toBeDefined();
  });

  it('tells why the camera does not start', async () => {
    const { session, camera } = setUp();
    camera.start.mockRejectedValueOnce(new SelvedgeError('camera-denied'));
    await session.startCamera();
    expect(session).toMatchObject({ view: { kind: 'empty' }, notice: 'camera-denied' });
  });

  it('freezes a frame, answers for it, and goes back to live', async () => {
    const { session, camera } = setUp();
    await session.startCamera();
    await session.freeze();
    expect(session).toMatchObject({ view: { kind: 'still' }, frozen: true });
    await stillOf(session).answer.settled;
    expect(session.answer).toBeDefined();
    expect(camera.onframe, 'frames behind a frozen picture are not taken').toBeUndefined();
    session.resume();
    expect(session).toMatchObject({ view: { kind: 'live' }, frozen: false, answer: undefined });
    expect(camera.onframe).toBeDefined();
    expect(open.size).toBe(0);
  });

  it('shows over a frozen picture no answer but its own, however late that comes', async () => {
    const { session, client, frame } = setUp();
    await session.startCamera();
    frame();
    await turn();
    expect(session.answer?.top[0]?.name).toBe('Bag');
    const answers: ((probabilities: number[]) => void)[] = [];
    const late = () =>
      new Promise<typeof PREDICTION>((resolve) =>
        answers.push((probabilities) => resolve({ ...PREDICTION, probabilities })),
      );
    client.classify.mockImplementation(late);
    frame();
    await session.freeze();
    await expect.poll(() => answers.length).toBe(2);
    expect(session).toMatchObject({ view: { kind: 'still' }, answer: undefined, waiting: true });
    answers[0]!([0.9, 0.1]);
    await turn();
    expect(session, 'the last live frame’s answer').toMatchObject({ answer: undefined, waiting: true });
    answers[1]!([0.1, 0.9]);
    await stillOf(session).answer.settled;
    expect(session.answer?.top[0]?.name).toBe('Coat');
  });

  it('pauses with the last picture on the screen and the camera off', async () => {
    const { session } = setUp();
    await session.startCamera();
    await session.pause();
    expect(session).toMatchObject({ view: { kind: 'still' }, frozen: false, camera: { state: 'off' } });
  });

  it('turns the camera off while another screen is shown, and on again where it ran', async () => {
    const { session, camera } = setUp();
    await session.startCamera();
    await session.leave();
    expect(camera.state).toBe('off');
    await session.comeBack();
    expect([session.view.kind, camera.state]).toEqual(['live', 'on']);
    await session.pause();
    await session.leave();
    await session.comeBack();
    expect(camera.state, 'paused by the person').toBe('off');
  });

  it('keeps a frozen picture while another screen is shown, and runs the camera behind it again', async () => {
    const { session, camera } = setUp();
    await session.startCamera();
    await session.freeze();
    const { view } = session;
    await session.leave();
    expect(camera.state).toBe('off');
    await session.comeBack();
    expect(session).toMatchObject({ view, frozen: true });
  });

  it('turns the camera off at a pause before the answer, so that the next start is not undone', async () => {
    const { session, camera, client } = setUp();
    await session.startCamera();
    client.ready = () => new Promise(() => {});
    const paused = session.pause();
    await turn();
    expect(camera.state).toBe('off');
    client.ready = async () => REPORT;
    await session.startCamera();
    void paused;
    expect([session.view.kind, camera.state]).toEqual(['live', 'on']);
  });

  it('drops the answer of a live frame that comes after the picture was changed', async () => {
    const { session, client, frame } = setUp();
    let answer = () => {};
    client.classify.mockImplementationOnce(
      () => new Promise((resolve) => (answer = () => resolve({ ...PREDICTION, probabilities: [0, 1] }))),
    );
    await session.startCamera();
    frame();
    await opened(session);
    answer();
    await turn();
    expect(session.answer?.top[0]?.name).toBe('Bag');
  });

  it('says nothing of a picture that stands still, tries to go on, and does once the camera does', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { session, camera, frame } = setUp();
    await session.startCamera();
    const shows = async () => {
      camera.frames++;
      frame();
      await turn();
    };
    await shows();
    vi.advanceTimersByTime(1900);
    expect(session.answer).toBeDefined();
    // As in the background, where no picture comes and nobody looks.
    page.hidden = true;
    vi.advanceTimersByTime(60_000);
    page.hidden = false;
    expect(session.answer).toBeDefined();
    vi.advanceTimersByTime(2500);
    expect(session).toMatchObject({ answer: undefined, notice: 'camera-still' });
    expect(camera.wake).toHaveBeenCalled();
    await shows();
    vi.advanceTimersByTime(500);
    await shows();
    expect(session.notice).toBeUndefined();
    expect(session.answer).toBeDefined();
  });

  it('tells when the camera is unplugged, and offers the start again', async () => {
    const { session, camera } = setUp();
    await session.startCamera();
    camera.stop();
    camera.dispatchEvent(new Event('lost'));
    expect(session).toMatchObject({ view: { kind: 'empty' }, notice: 'camera-lost' });
  });

  it('says nothing of single frames that a dying worker took along, only that it was replaced', async () => {
    const { session, client, frame } = setUp();
    await session.startCamera();
    client.classify.mockRejectedValueOnce(new SelvedgeError('timeout'));
    frame();
    await turn();
    expect(session.notice).toBeUndefined();
    client.dispatchEvent(new CustomEvent('restart', { detail: 'worker-died' }));
    expect(session.notice).toBe('worker-died');
  });

  it('shows what spoke for the answer to a picture, and no longer when asked again', async () => {
    const { session, client } = setUp();
    const { evidence } = await opened(session);
    await session.toggleEvidence();
    expect(client.explain).toHaveBeenCalledExactlyOnceWith(PREDICTION.seen, 'photo', 0);
    expect(evidence.value).toEqual(EVIDENCE);
    await session.toggleEvidence();
    expect(evidence.state.phase).toBe('initial');
  });

  it('freezes the live picture to show what spoke for its answer, and forgets it when live again', async () => {
    const { session } = setUp();
    await session.startCamera();
    await session.toggleEvidence();
    expect(session.frozen).toBe(true);
    expect(stillOf(session).evidence.value).toEqual(EVIDENCE);
    session.resume();
    await session.freeze();
    expect(stillOf(session).evidence.value).toBeUndefined();
  });

  it('does not show of one picture what spoke in another', async () => {
    const { session, client } = setUp();
    let explain = () => {};
    client.explain.mockImplementationOnce(() => new Promise((resolve) => (explain = () => resolve(EVIDENCE))));
    await opened(session);
    const asked = session.toggleEvidence();
    await opened(session);
    explain();
    await asked;
    expect(stillOf(session).evidence.state.phase).toBe('initial');
  });

  it('tells when the evidence cannot be found, and keeps the answer', async () => {
    const { session, client } = setUp();
    client.explain.mockRejectedValueOnce(new SelvedgeError('unexpected'));
    const { evidence } = await opened(session);
    await session.toggleEvidence();
    expect(evidence.state.phase).toBe('error');
    expect(session.notice).toBe('unexpected');
    expect(session.answer).toBeDefined();
  });

  it('says that storage is silent, and asks it again when a person wants that', async () => {
    const { client, session } = setUp();
    const silent = { phase: 'ready', report: { ...REPORT, doubt: 'storage-silent' } } as unknown as ClassifierState;
    client.become(silent);
    expect(session.notice).toBe('storage-silent');
    await session.askStorage();
    expect(session.notice, 'it is silent still').toBe('storage-silent');
    client.refresh.mockImplementationOnce(async () => client.become(READY));
    await session.askStorage();
    expect(session.notice).toBeUndefined();
  });

  it.each(['storage-outdated', 'model-stands-in'] as const)('says once what there is to doubt: %s', (doubt) => {
    const { client, session } = setUp();
    const tell = () => client.become({ phase: 'ready', report: { ...REPORT, doubt } } as unknown as ClassifierState);
    tell();
    expect(session.notice).toBe(doubt);
    session.dismissNotice();
    tell();
    expect(session.notice).toBeUndefined();
  });
});
