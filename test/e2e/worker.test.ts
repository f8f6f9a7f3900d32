import type { Worker } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { film } from '../support/fake-camera.ts';
import { draw } from '../support/pictures.ts';

/** The classifier's worker, other than the one that was lost; Chromium lists a worker that hangs until it is gone. */
function classifier(app: App, lost?: Worker) {
  const all = app.page.workers().filter((candidate) => candidate.url().includes('classifier'));
  const worker = all.find((candidate) => candidate !== lost);
  if (worker === undefined) throw new Error('The classifier’s worker is not there.');
  return worker;
}

describe('the classifier’s worker', () => {
  it('is started again when it is killed in the middle of a call, and the person sees a short notice', async () => {
    const app = await openApp({ film: await film([draw('trouser')]) });
    await app.answers('Trouser');
    const killed = classifier(app);
    // It dies before it can answer; frames are under way all the time.
    await killed.evaluate(() => self.close()).catch(() => {});
    await expect.poll(() => app.notice.textContent()).toContain('The classifier stopped and was started again.');
    await expect.poll(() => classifier(app, killed).url()).toContain('classifier');
    await app.page.getByRole('button', { name: 'Dismiss' }).click();
    await app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());
    await app.answers('Bag');
  });

  it('is started again when it hangs', async () => {
    const app = await openApp({ film: await film([draw('trouser')]) });
    await app.answers('Trouser');
    const hung = classifier(app);
    hung
      .evaluate(() => {
        for (;;);
      })
      .catch(() => {});
    await expect.poll(() => app.notice.textContent()).toContain('The classifier took too long and was started again.');
    await expect.poll(() => classifier(app, hung).url()).toContain('classifier');
    await app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());
    await app.answers('Bag');
  });

  it('ends with a message, not in a loop, when every new one dies', async () => {
    const app = await openApp({
      init: () => {
        const Original = window.Worker;
        window.Worker = class extends Original {
          constructor(url: string | URL, options?: WorkerOptions) {
            super(url, options);
            setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'died' })), 50);
          }
        };
      },
    });
    await expect.poll(() => app.notice.textContent()).toContain('What computes here stops again and again.');
    expect(await app.page.getByRole('button', { name: 'Try again' }).count()).toBeGreaterThan(0);
  });
});
