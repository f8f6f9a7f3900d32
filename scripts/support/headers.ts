/** What a host of the production build should answer beside the files; the README's hosting advice is this file. */
import { CONTENT_POLICY } from '../vite/content-policy.ts';

/** The camera is allowed for this origin; every other feature that browsers know by name is not. */
const PERMISSIONS = [
  'camera=(self)',
  ...[
    'accelerometer',
    'display-capture',
    'geolocation',
    'gyroscope',
    'hid',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ].map((feature) => `${feature}=()`),
].join(', ');

export const SECURITY_HEADERS: Record<string, string> = {
  // `frame-ancestors` counts in a header only, so the page's own meta element cannot carry it.
  'Content-Security-Policy': `${CONTENT_POLICY}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': PERMISSIONS,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Built assets and shards carry a hash of their content in the name; anything else may change under its name. */
const HASHED = /^\/assets\/|-[0-9a-f]{64}\.shard$/;

export function cacheControl(path: string): string {
  return HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
