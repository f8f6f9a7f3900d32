/** The app's own address: workers lie one folder below it, in development and in the build. */
export const APP_ROOT = new URL('../', self.location.href);
