import { describe, expect, it } from 'vitest';
import type { ClassifySession } from '../../src/classify/classify-session.ts';
import { type App, openApp } from '../support/app.ts';
import { film } from '../support/fake-camera.ts';
import { openHarness } from '../support/harness.ts';
import { asCameraFrame, CLASS_OF, draw, drawDoubtful, NO_PHOTOS, photos } from '../support/pictures.ts';

describe('camera: frames of the device', () => {
  it.each(['trouser', 'bag'] as const)('shows the class of a drawn %s', async (garment) => {
    const app = await openApp({ film: await film([draw(garment)]) });
    await app.answers(CLASS_OF[garment]);
    expect((await app.seenPixels()).some((byte) => byte > 0)).toBe(true);
  });

  it('follows the camera from one garment to another', async () => {
    const app = await openApp({ film: await film([draw('trouser'), draw('bag')], 2) });
    await app.answers('Trouser');
    await app.answers('Bag');
    await app.answers('Trouser');
  });

  it('shows the class of real photos, the same that the command line gives', async (context) => {
    const candidates = photos('pants', 12);
    if (candidates.length === 0) return context.skip(NO_PHOTOS);
    const answer = await openHarness();
    const sure = [];
    for (const path of candidates) {
      const frame = await asCameraFrame(path);
      const { name, confidence } = await answer(frame);
      if (name === 'Trouser' && confidence > 0.9) sure.push(frame);
    }
    expect(sure.length).toBeGreaterThanOrEqual(2);
    for (const frame of sure.slice(0, 2)) {
      const app = await openApp({ film: await film([frame]) });
      await app.answers('Trouser');
    }
  });

  it('freezes under the picture’s own answer when it is asked why, and goes back to live', async () => {
    const app = await openApp({ film: await film([draw('trouser'), draw('bag')], 1) });
    await app.anyAnswer();
    await app.page.getByRole('button', { name: 'Why?' }).click();
    await app.page.locator('view-finder canvas').first().waitFor();
    const frozen = await app.anyAnswer();
    expect(frozen).toBe(CLASS_OF[await frozenGarment(app)]);
    const before = await cameraTime(app);
    await expect.poll(() => cameraTime(app)).toBeGreaterThan(before + 2);
    expect(await app.anyAnswer(), 'after both garments went by').toBe(frozen);
    await app.page.getByRole('button', { name: 'Back to live' }).click();
    await app.answers(frozen === 'Bag' ? 'Trouser' : 'Bag');
  });

  it('takes a double press of the shutter for one, whatever lies there by the second', async () => {
    const app = await openApp({ film: await film([drawDoubtful()]) });
    await app.answers('Not sure');
    const { mouse } = app.page;
    const [shutter, back] = ['Take a snapshot', 'Back to live'].map((name) => app.page.getByRole('button', { name }));
    const { x, y, width, height } = (await shutter!.boundingBox())!;
    const press = async (count: number) => {
      await mouse.down({ clickCount: count });
      await mouse.up({ clickCount: count });
    };
    await mouse.move(x + width / 2, y + height / 2);
    for (const brought of [back!, shutter!]) {
      await press(1);
      await brought.waitFor();
      expect(await brought.boundingBox()).toEqual({ x, y, width, height });
      await press(2);
      // What the press did is drawn by the next frame.
      await app.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      expect(await brought.isVisible()).toBe(true);
    }
  });

  it('runs again on the way back from another screen, and behind a picture that was frozen', async () => {
    const app = await openApp({ film: await film([drawDoubtful()]) });
    await app.answers('Not sure');
    const away = async () => {
      await app.page.getByRole('link', { name: 'Samples' }).click();
      await app.page.getByRole('heading', { name: 'Samples' }).waitFor();
      await app.page.getByRole('navigation').getByRole('link', { name: 'Classify' }).click();
    };
    await away();
    await app.page.getByRole('button', { name: 'Take a snapshot' }).click();
    const question = app.page.getByRole('group', { name: 'Not sure. What is it?' });
    await question.waitFor();
    await away();
    await question.waitFor();
    await app.page.getByRole('button', { name: 'Back to live' }).click();
    await app.page.getByRole('button', { name: 'Take a snapshot' }).waitFor();
  });
});

/** Which garment the frozen picture shows: where the bag's lower left corner lies, beside the trouser, it is dark. */
function frozenGarment(app: App): Promise<'bag' | 'trouser'> {
  return app.page.locator('view-finder canvas').evaluate((canvas) => {
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(467, 533, 1, 1);
    return data[0]! < 128 ? 'bag' : 'trouser';
  });
}

/** Seconds of the film that the camera has shown, also behind a frozen picture. */
function cameraTime(app: App): Promise<number> {
  return app.page.locator('selvedge-app').evaluate((element) => {
    const { camera } = Reflect.get(element, 'session') as ClassifySession;
    return camera.video.currentTime;
  });
}

describe('camera: what can go wrong', () => {
  /** What getUserMedia throws is the browser's; these stand in for states that a test machine cannot be brought to. */
  const throwing = {
    busy: () => {
      MediaDevices.prototype.getUserMedia = () => Promise.reject(new DOMException('in use', 'NotReadableError'));
    },
    absent: () => {
      MediaDevices.prototype.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'));
    },
  };

  const start = { name: 'Start camera' };

  it.each([
    ['is missing', {}, 'No camera was found.'],
    ['is absent at the second look', { init: throwing.absent }, 'No camera was found.'],
    ['is busy', { init: throwing.busy }, 'The camera is in use elsewhere.'],
    [
      'is denied',
      { args: ['--use-fake-device-for-media-stream', '--deny-permission-prompts'] },
      'The camera is not allowed here.',
    ],
  ])('says so when it %s, and a picture is still classified', async (_, options, message) => {
    const app = await openApp(options);
    await app.page.getByRole('button', start).click();
    await expect.poll(() => app.notice.textContent()).toContain(message);
    await app.choose('trouser.png', 'image/png', await draw('trouser').png().toBuffer());
    await app.answers('Trouser');
    expect(await app.notice.textContent()).toBe('');
  });

  it('says so when it is unplugged midway, and starts again', async () => {
    const app = await openApp({ film: await film([draw('trouser')]) });
    await app.answers('Trouser');
    await app.page.locator('video').evaluate((video) => {
      const [track] = ((video as HTMLVideoElement).srcObject as MediaStream).getVideoTracks();
      track?.stop();
      track?.dispatchEvent(new Event('ended'));
    });
    await expect.poll(() => app.notice.textContent()).toContain('The camera stopped.');
    await app.page.getByRole('button', { name: 'Try the camera again' }).click();
    await app.answers('Trouser');
    expect(await app.notice.textContent()).toBe('');
  });
});
