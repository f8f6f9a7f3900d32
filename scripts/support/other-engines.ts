/** The browsers beside Chromium that the journey of test/engines/ is made in. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureProgram, type Program } from './installed.ts';

const LIBRARIES = '/usr/lib';

export const FIREFOX: Program = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  candidates: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  packages: ['firefox-esr'],
};

/** WebKitGTK's WebDriver; its browser and the screen in memory come with the packages. */
export const WEBKIT: Program = {
  name: 'WebKitGTK',
  variable: 'WEBKIT_DRIVER_PATH',
  candidates: ['/usr/bin/WebKitWebDriver'],
  packages: ['webkit2gtk-driver', 'xvfb'],
};

/** The browser that WebKitGTK's WebDriver drives, in the folder of this machine's architecture. */
export function miniBrowserPath(): string {
  const places = readdirSync(LIBRARIES).map((folder) => join(LIBRARIES, folder, 'webkit2gtk-4.1/MiniBrowser'));
  const path = places.find((place) => existsSync(place));
  if (path === undefined) throw new Error('WebKitGTK’s MiniBrowser was not found beside its WebDriver.');
  return path;
}

/** Installs those that are missing, where that is allowed; the journey is left out in one that cannot be had. */
export function ensureOtherEngines(): void {
  for (const engine of [FIREFOX, WEBKIT]) ensureProgram(engine);
}
