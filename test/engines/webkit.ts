import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { miniBrowserPath } from '../../scripts/support/other-engines.ts';
import type { Driver } from './driver.ts';
import { HttpWire } from './webdriver.ts';
import { prepareWindow, webDriverPage } from './webdriver-page.ts';

/**
 * WebKitGTK's MiniBrowser by its WebDriver, on a screen in memory. Under automation its session is ephemeral, as that of
 * a private window: what it stores lasts as long as it runs, so a restart is another window.
 */
export async function openWebKit(program: string): Promise<Driver> {
  const home = mkdtempSync(join(tmpdir(), 'selvedge-webkit-'));
  const downloads = join(home, 'downloads');
  mkdirSync(downloads);
  writeFileSync(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const screen = await openScreen();
  const port = await freePort();
  const env = { ...process.env, DISPLAY: screen.name, HOME: home, XDG_CONFIG_HOME: home };
  const driver = spawn(program, [`--port=${port}`], { env, stdio: 'ignore' });
  process.once('exit', () => driver.kill());
  const address = `http://127.0.0.1:${port}`;
  await answers(address);
  const wire = new HttpWire(address);
  const browserOptions = { binary: miniBrowserPath(), args: ['--automation', '--enable-mock-capture-devices=true'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } };
  const session = (await wire.send('newSession', { capabilities })) as { capabilities: { browserVersion: string } };
  await prepareWindow(wire);
  return {
    ...webDriverPage(() => wire),
    version: `WebKitGTK ${session.capabilities.browserVersion}`,
    downloads,
    restart: async () => {
      const { handle } = (await wire.send('newWindow', { type: 'window' })) as { handle: string };
      await wire.send('closeWindow');
      await wire.send('switchToWindow', { handle });
      await prepareWindow(wire);
    },
    close: async () => {
      await wire.send('deleteSession');
      const ended = once(driver, 'exit');
      driver.kill();
      await ended;
      screen.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** An X server without a screen, under a free number. */
async function openScreen(): Promise<{ name: string; close(): void }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => server.kill());
  const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer];
  return { name: `:${String(number).trim()}`, close: () => server.kill() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until a server answers there. */
async function answers(address: string): Promise<void> {
  for (;;) {
    const answered = await fetch(`${address}/status`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await wait(100);
  }
}
