import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Driver } from './driver.ts';
import { MarionetteWire } from './marionette.ts';
import { prepareWindow, webDriverPage } from './webdriver-page.ts';

/** Any free port, a drawn camera that nobody is asked about, downloads without a question, and no errand of its own. */
const preferences = (downloads: string) => ({
  'marionette.port': 0,
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.alwaysOpenPanel': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.storageManager.prompt.testing': true,
  'dom.storageManager.prompt.testing.allow': true,
  'extensions.getAddons.cache.enabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://localhost:9/',
});

/** Firefox by Marionette, with a profile on the disk. */
export async function openFirefox(program: string): Promise<Driver> {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-firefox-'));
  const [profile, downloads] = [join(folder, 'profile'), join(folder, 'downloads')];
  for (const each of [profile, downloads]) mkdirSync(each);
  const lines = Object.entries(preferences(downloads)).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  let browser = start(program, folder, profile);
  let wire = await connect(browser, profile);
  const { browserVersion } = (await session(wire)).capabilities;
  const end = async () => {
    const ended = once(browser, 'exit');
    browser.kill();
    await ended;
  };
  return {
    ...webDriverPage(() => wire),
    version: `Firefox ${browserVersion}`,
    downloads,
    restart: async () => {
      await end();
      browser = start(program, folder, profile);
      wire = await connect(browser, profile);
      await session(wire);
    },
    close: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function start(program: string, home: string, profile: string): ChildProcess {
  rmSync(portFile(profile), { force: true });
  const browser = spawn(program, ['--headless', '--no-remote', '--marionette', '--profile', profile, 'about:blank'], {
    stdio: 'ignore',
    env: { ...process.env, HOME: home },
  });
  process.once('exit', () => browser.kill('SIGKILL'));
  return browser;
}

/** Firefox writes here on which port it listens. */
const portFile = (profile: string) => join(profile, 'MarionetteActivePort');

/** Waits until it listens. @throws Error when it ended instead */
async function connect(browser: ChildProcess, profile: string): Promise<MarionetteWire> {
  for (;;) {
    if (browser.exitCode !== null) throw new Error(`Firefox ended with ${browser.exitCode}`);
    const port = existsSync(portFile(profile)) ? Number(readFileSync(portFile(profile), 'utf8')) : 0;
    if (port > 0) return MarionetteWire.connect(port);
    await wait(100);
  }
}

async function session(wire: MarionetteWire) {
  const opened = (await wire.send('newSession', { capabilities: {} })) as { capabilities: { browserVersion: string } };
  await prepareWindow(wire);
  return opened;
}
