import { theApp } from './app.ts';

const { getUserMedia } = navigator.mediaDevices ?? {};

/** Lets the camera be unplugged, silent or in use elsewhere; null lets it be well again. */
export function harmCamera(how: 'ended' | 'muted' | 'taken' | null): void {
  const { video } = theApp().session.camera;
  if (how === null) {
    Object.assign(navigator.mediaDevices, { getUserMedia });
    Reflect.deleteProperty(video, 'play');
  } else if (how === 'taken') {
    const refuse = () => Promise.reject(new DOMException('in use', 'NotReadableError'));
    Object.assign(navigator.mediaDevices, { getUserMedia: refuse });
  } else if (how === 'muted') {
    video.play = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
    video.pause();
  } else {
    for (const track of (video.srcObject as MediaStream | null)?.getTracks() ?? []) {
      track.stop();
      // Browsers do not tell who stopped it.
      track.dispatchEvent(new Event('ended'));
    }
  }
}
