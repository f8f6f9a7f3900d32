import type { App } from './app.ts';
import { DOUBTFUL, type Drawn, OUTLINES } from './pictures.ts';

/** What can lie on the table: a garment, or what could be several. */
export type Laid = Drawn | 'doubtful';

/**
 * Runs in the page before the app does: a phone's camera over a table, on which `lay` puts one garment after the other.
 * A film could not wait until the one before was kept.
 */
export function overTable(): void {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 720, height: 1280 });
  const context = canvas.getContext('2d')!;
  let garment: { outline: string; colour: string } | undefined;
  const paint = () => {
    context.fillStyle = '#e9e6df';
    context.fillRect(0, 0, 720, 1280);
    if (garment === undefined) return;
    context.save();
    context.translate(360 - 50 * 5.75, 640 - 50 * 5.75);
    context.scale(5.75, 5.75);
    context.fillStyle = garment.colour;
    context.fill(new Path2D(garment.outline), 'evenodd');
    context.restore();
  };
  // What is not painted anew gives no frame.
  setInterval(paint, 100);
  paint();
  MediaDevices.prototype.getUserMedia = async () => canvas.captureStream();
  addEventListener('lay', (event) => {
    garment = (event as CustomEvent<typeof garment>).detail;
    paint();
  });
}

/** Lays a garment down in the place of the one before it. @param colour each is another garment */
export function lay({ page }: App, garment: Laid, colour = '#274060'): Promise<void> {
  const outline = garment === 'doubtful' ? DOUBTFUL : OUTLINES[garment];
  return page.evaluate(
    (detail) => {
      dispatchEvent(new CustomEvent('lay', { detail }));
    },
    { outline, colour },
  );
}
