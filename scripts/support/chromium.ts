import { existsSync } from 'node:fs';
import { installFromDebian } from './debian.ts';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const CHROMIUM_ADVICE =
  'Chromium was not found. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to its program.';

/** The program of a Chromium: CHROMIUM_PATH, or where Linux distributions put it. */
function findChromium(): string | undefined {
  const candidates = process.env.CHROMIUM_PATH === undefined ? CANDIDATES : [process.env.CHROMIUM_PATH];
  return candidates.find((path) => existsSync(path));
}

/** @throws Error that says how to install it. */
export function chromiumPath(): string {
  const path = findChromium();
  if (path === undefined) throw new Error(CHROMIUM_ADVICE);
  return path;
}

/** Finds Chromium, or installs Debian's where that is allowed: as root, with apt-get. */
export function ensureChromium(): string | undefined {
  const found = findChromium();
  if (found !== undefined || process.env.CHROMIUM_PATH !== undefined) return found;
  return installFromDebian('chromium') ? findChromium() : undefined;
}

/**
 * What of Chromium is switched off. Of several lists of features the last counts, so Playwright's own are here too, as
 * far as they concern a window on Linux. The two popups of the address bar are pages that each window starts with, and
 * cost more than opening the app.
 */
const DISABLED_FEATURES = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'PaintHolding'],
  ...['HttpsFirstBalancedModeAutoEnable', 'AvoidCorsURLLoaderRestartOnRedirect', 'ThirdPartyStoragePartitioning'],
  ...['LensOverlay', 'MediaRouter', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch'],
  // Asks the maker's servers what the fields of a form are for.
  'AutofillServerCommunication',
  ...['AimEnabled', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
];

/** Command-line switches for every run: no traffic of the browser's own, no first-run pages, no GPU of the machine. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
];
