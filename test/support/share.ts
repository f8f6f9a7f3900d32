import type { Page } from 'playwright-core';

/** A file as a form sends it. */
export interface SharedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** What of the manifest says how files come in. */
export interface Manifest {
  share_target: { action: string; params: { files: [{ name: string }] } };
  file_handlers: { action: string; accept: Record<string, string[]> }[];
  shortcuts: { short_name: string; url: string }[];
}

/** The built app's manifest; asked for by the page, as a browser does. */
export function readManifest(page: Page): Promise<Manifest> {
  return page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!;
    return (await fetch(link.href)).json();
  });
}

/**
 * Shares files with the app as the system does: a form that is sent to the address in its manifest, from outside of the
 * app, and whose answer is the page.
 */
export async function share(page: Page, app: string, manifest: Manifest, files: SharedFile[]): Promise<void> {
  const { action, params } = manifest.share_target;
  await page.goto('about:blank');
  await page.setContent(
    `<form method="post" enctype="multipart/form-data" action="${new URL(action, app)}">
       <input type="file" multiple name="${params.files[0].name}" />
     </form>`,
  );
  await page.locator('input').setInputFiles(files);
  const arrived = page.waitForURL((url) => url.href.startsWith(app));
  await page.locator('form').evaluate((form: HTMLFormElement) => form.submit());
  await arrived;
}

/** Addresses of the files that wait for a page to take them. */
export function waitingFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const addresses: string[] = [];
    for (const name of (await caches.keys()).filter((key) => key.includes('shared-files'))) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) addresses.push(new URL(url).pathname);
    }
    return addresses;
  });
}
