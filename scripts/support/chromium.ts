import { ensureProgram, findProgram, installationAdvice, type Program } from './installed.ts';

export const CHROMIUM: Program = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  candidates: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  packages: ['chromium'],
};

export const CHROMIUM_ADVICE = installationAdvice(CHROMIUM);

/** The program of a Chromium. @throws Error that says how to install it */
export function chromiumPath(): string {
  const path = findProgram(CHROMIUM);
  if (path === undefined) throw new Error(CHROMIUM_ADVICE);
  return path;
}

/** Finds Chromium, or installs it where that is allowed. */
export const ensureChromium = () => ensureProgram(CHROMIUM);

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
