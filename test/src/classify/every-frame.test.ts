import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CameraFrame, everyFrame } from '../../../src/classify/every-frame.ts';
import { turn } from '../../support/turn.ts';

const page = { hidden: false };
let pictures = 0;
let closed = 0;

beforeEach(() => {
  Object.assign(page, { hidden: false });
  pictures = 0;
  closed = 0;
  vi.stubGlobal('document', page);
  vi.stubGlobal('createImageBitmap', async () => {
    pictures++;
    return { close: () => closed++ };
  });
});
afterEach(() => void vi.unstubAllGlobals());

/** A video whose pictures come when the test says so. */
function fakeVideo() {
  let next: (() => void) | undefined;
  const video = {
    requestVideoFrameCallback: (callback: () => void) => {
      next = callback;
      return 1;
    },
    cancelVideoFrameCallback: () => {
      next = undefined;
    },
  };
  const play = async () => {
    next?.();
    await turn();
  };
  return { video: video as unknown as HTMLVideoElement, play };
}

describe('every frame', () => {
  it('is handed over once, with the time at which it was grabbed', async () => {
    const { video, play } = fakeVideo();
    const taken: CameraFrame[] = [];
    everyFrame(video, () => (frame) => taken.push(frame));
    await play();
    await play();
    expect(taken).toHaveLength(2);
    expect(taken[0]!.at).toBeLessThanOrEqual(taken[1]!.at);
    expect(closed).toBe(0);
  });

  it('is not even copied while nobody takes it or the page is hidden', async () => {
    const { video, play } = fakeVideo();
    const taken: CameraFrame[] = [];
    let wanted = false;
    everyFrame(video, () => (wanted ? (frame) => taken.push(frame) : undefined));
    await play();
    wanted = true;
    page.hidden = true;
    await play();
    expect(pictures).toBe(0);
    page.hidden = false;
    await play();
    expect(taken).toHaveLength(1);
  });

  it('is closed when it arrives after the stop', async () => {
    const { video, play } = fakeVideo();
    const taken: CameraFrame[] = [];
    const stop = everyFrame(video, () => (frame) => taken.push(frame));
    const playing = play();
    stop();
    await playing;
    expect({ taken, closed }).toEqual({ taken: [], closed: 1 });
    await play();
    expect(pictures).toBe(1);
  });
});
