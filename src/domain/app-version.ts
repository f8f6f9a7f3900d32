/** As in package.json, which a test compares. */
export const APP_VERSION = '0.1.0';
