import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Camera } from '../../../src/classify/camera.ts';
import { cameraError } from '../../../src/classify/camera-error.ts';

const page = Object.assign(new EventTarget(), { hidden: false });

beforeAll(() => void vi.stubGlobal('document', page));
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => {
  page.hidden = false;
});

class FakeTrack extends EventTarget {
  enabled = true;
  stopped = false;
  readonly applied: unknown[] = [];
  readonly settings: MediaTrackSettings;
  readonly #torch: boolean;

  constructor(settings: MediaTrackSettings, torch: boolean) {
    super();
    this.settings = settings;
    this.#torch = torch;
  }

  stop = () => {
    this.stopped = true;
  };
  getSettings = () => this.settings;
  getCapabilities = () => ({ torch: this.#torch });
  applyConstraints = async (constraints: unknown) => void this.applied.push(constraints);
}

/** Cameras of a device; `settings` are those of the stream that is opened. */
function device({ cameras = 1, settings = {}, torch = false, refuse = undefined as unknown } = {}) {
  const tracks: FakeTrack[] = [];
  const asked: MediaTrackConstraints[] = [];
  const getUserMedia = vi.fn(async ({ video }: { video: MediaTrackConstraints }) => {
    asked.push(video);
    if (refuse !== undefined) throw refuse;
    const track = new FakeTrack(settings, torch);
    tracks.push(track);
    return { getTracks: () => [track], getVideoTracks: () => [track] };
  });
  const enumerateDevices = async () =>
    Array.from({ length: cameras }, (_, i) => ({ kind: 'videoinput', deviceId: `camera ${i}` }));
  const video = Object.assign(new EventTarget(), {
    play: async () => {},
    requestVideoFrameCallback: () => 1,
    cancelVideoFrameCallback: () => {},
  });
  const devices = { getUserMedia, enumerateDevices } as unknown as MediaDevices;
  const camera = new Camera(video as unknown as HTMLVideoElement, devices);
  return { camera, tracks, asked, getUserMedia };
}

const named = (name: string) => Object.assign(new Error('no'), { name });

describe('camera errors', () => {
  it.each([
    ['NotFoundError', 'camera-missing'],
    ['OverconstrainedError', 'camera-missing'],
    ['NotAllowedError', 'camera-denied'],
    ['SecurityError', 'camera-denied'],
    ['NotReadableError', 'camera-busy'],
    ['AbortError', 'camera-busy'],
    ['SomethingElse', 'unexpected'],
  ])('%s becomes %s', (name, code) => {
    expect(cameraError(named(name)).name).toBe(code);
  });
});

describe('the camera', () => {
  it('asks for nothing until it is started', () => {
    const { camera, getUserMedia } = device();
    expect(camera.state).toBe('off');
    expect(getUserMedia).not.toHaveBeenCalled();
  });

  it('is off again, with the reason, when it cannot start', async () => {
    const { camera } = device({ refuse: named('NotReadableError') });
    await expect(camera.start()).rejects.toMatchObject({ name: 'camera-busy' });
    expect(camera.state).toBe('off');
  });

  it('is missing where the browser gives no access to cameras at all', async () => {
    vi.stubGlobal('navigator', {});
    const bare = new Camera(device().camera.video);
    vi.stubGlobal('isSecureContext', true);
    await expect(bare.start()).rejects.toMatchObject({ name: 'camera-missing' });
    vi.stubGlobal('isSecureContext', false);
    await expect(bare.start()).rejects.toMatchObject({ name: 'insecure-context' });
  });

  it('tells that it was lost when its track ends by itself', async () => {
    const { camera, tracks } = device();
    await camera.start();
    const lost = vi.fn();
    camera.addEventListener('lost', lost);
    tracks[0]!.dispatchEvent(new Event('ended'));
    expect(lost).toHaveBeenCalledOnce();
    expect(camera.state).toBe('off');
  });

  it('tells nothing when the person stops it, and lets go of the device', async () => {
    const { camera, tracks } = device();
    await camera.start();
    const lost = vi.fn();
    camera.addEventListener('lost', lost);
    camera.stop();
    tracks[0]!.dispatchEvent(new Event('ended'));
    expect(tracks[0]!.stopped).toBe(true);
    expect(lost).not.toHaveBeenCalled();
  });

  it('gives back a stream that arrives after it was stopped', async () => {
    const { camera, tracks } = device();
    const starting = camera.start();
    camera.stop();
    await starting;
    expect(tracks[0]!.stopped).toBe(true);
    expect(camera.state).toBe('off');
  });

  it('turns from the rear to the front and back', async () => {
    const { camera, asked } = device({ cameras: 2, settings: { facingMode: 'environment' } });
    await camera.start();
    expect(camera.canSwitch).toBe(true);
    await camera.switch();
    expect(asked.map(({ facingMode }) => facingMode)).toEqual([{ ideal: 'environment' }, { ideal: 'user' }]);
  });

  it('goes to the next camera where none says which way it looks', async () => {
    const { camera, asked } = device({ cameras: 3, settings: { deviceId: 'camera 2' } });
    await camera.start();
    await camera.switch();
    expect(asked[1]).toMatchObject({ deviceId: { exact: 'camera 0' } });
  });

  it('reaches a second camera on the same side', async () => {
    const { camera, asked } = device({ cameras: 3, settings: { deviceId: 'camera 0', facingMode: 'environment' } });
    await camera.start();
    await camera.switch();
    expect(asked[1]).toMatchObject({ deviceId: { exact: 'camera 1' } });
  });

  it('goes on as it was where the one that was switched to does not start', async () => {
    const { camera, asked, getUserMedia } = device({ cameras: 2, settings: { deviceId: 'camera 0' } });
    await camera.start();
    getUserMedia.mockRejectedValueOnce(named('NotReadableError'));
    await expect(camera.switch()).rejects.toMatchObject({ name: 'camera-busy' });
    expect(camera.state).toBe('on');
    expect(asked.at(-1)).toMatchObject({ deviceId: { exact: 'camera 0' } });
  });

  it('starts any camera again after both that were switched between are gone', async () => {
    const { camera, asked, getUserMedia } = device({ cameras: 2, settings: { deviceId: 'camera 0' } });
    await camera.start();
    getUserMedia.mockRejectedValueOnce(named('OverconstrainedError'));
    getUserMedia.mockRejectedValueOnce(named('OverconstrainedError'));
    await expect(camera.switch()).rejects.toMatchObject({ name: 'camera-missing' });
    await camera.start();
    expect(camera.state).toBe('on');
    expect(asked.at(-1)).not.toHaveProperty('deviceId');
  });

  it('offers the torch only where there is one, and goes on where it cannot be switched', async () => {
    const without = device();
    await without.camera.start();
    expect(without.camera.hasTorch).toBe(false);
    const { camera, tracks } = device({ torch: true });
    await camera.start();
    expect(camera.hasTorch).toBe(true);
    await camera.setTorch(true);
    expect(tracks[0]!.applied).toEqual([{ advanced: [{ torch: true }] }]);
    expect(camera.torch).toBe(true);
    tracks[0]!.applyConstraints = () => Promise.reject(named('OverconstrainedError'));
    await expect(camera.setTorch(false)).rejects.toMatchObject({ name: 'torch-failed' });
    expect(camera).toMatchObject({ state: 'on', torch: true });
  });

  it('rests while the page is hidden', async () => {
    const { camera, tracks } = device();
    await camera.start();
    page.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(tracks[0]!.enabled).toBe(false);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(tracks[0]!.enabled).toBe(true);
  });
});
