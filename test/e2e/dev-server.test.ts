import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { buildKernels } from '../../scripts/kernels.ts';
import type { SelvedgeApp } from '../../src/shell/selvedge-app.ts';
import { openProfile } from '../support/browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

it('the development server brings the app up from its sources', async () => {
  await buildKernels();
  const server = await createServer({ root: ROOT, logLevel: 'error', server: { port: 0 } });
  onTestFinished(() => server.close());
  await server.listen();
  const page = await (await openProfile({ serviceWorkers: 'block' })).newPage();
  await page.goto(server.resolvedUrls!.local[0]!);
  // It loads the page anew when it has found out what the workers need.
  const phase = () =>
    page.evaluate(() => (document.querySelector('selvedge-app') as SelvedgeApp | null)?.client.state.phase);
  await expect.poll(() => phase().catch(() => undefined)).toBe('ready');
});
