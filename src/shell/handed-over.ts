import type { ClassifySession } from '../classify/classify-session.ts';
import { SelvedgeError } from '../domain/errors.ts';
import { SHARE_QUERY } from '../domain/shared-files.ts';
import type { FoundFile } from '../elements/dropped-files.ts';
import type { SampleServices } from './sample-services.ts';
import { forgetAbandoned, forgetShare, sharedFiles } from './shared-files.ts';
import type { TrainingServices } from './training-services.ts';

/** Chromium's way to tell a page what the system opened it for; not in TypeScript's library. */
interface Launch {
  readonly targetURL?: string;
  readonly files: readonly FileSystemHandle[];
}
declare global {
  interface Window {
    readonly launchQueue?: { setConsumer(consumer: (launch: Launch) => void): void };
  }
}

/** Who takes what is handed over. */
export interface Receivers {
  session: Pick<ClassifySession, 'open' | 'startCamera' | 'startIfAllowed' | 'tell'>;
  sampleServices: Pick<SampleServices, 'pile'>;
  trainingServices: () => Promise<Pick<TrainingServices, 'backups'>>;
}

/**
 * Takes what the system hands over to this page, now and as long as it lives: files that other apps share, files that are
 * opened with the app, and places that its shortcuts lead to.
 */
export async function takeHandedOver(receivers: Receivers): Promise<void> {
  const { href, origin, pathname, searchParams } = new URL(location.href);
  followLaunches(receivers, href);
  const id = searchParams.get(SHARE_QUERY);
  const root = new URL('./', origin + pathname).href;
  await forgetAbandoned(root, id).catch(() => {
    // The next start tries again.
  });
  if (id !== null) await takeShare(receivers, root, id);
}

async function takeShare(receivers: Receivers, root: string, id: string): Promise<void> {
  try {
    const files = await sharedFiles(root, id);
    if (files.length === 0) forgetId();
    // Any site can send that form: what a zip holds is not taken in without a person who opens it.
    const open = await wayOf(files, receivers, false);
    // Before they are opened: one that ends the page would end it at every start.
    await forgetShare(root, id);
    forgetId();
    await open();
  } catch {
    // What could not be opened is still kept, and taken when the page is loaded again.
    receivers.session.tell('share-lost');
  }
}

/** Takes the share's id out of the page's address: a page that is loaded again has nothing to take any more. */
function forgetId(): void {
  const address = new URL(location.href);
  address.searchParams.delete(SHARE_QUERY);
  history.replaceState(history.state, '', address);
}

/** A launch that opened this very page comes by the queue, too; its address was followed by then. */
function followLaunches(receivers: Receivers, followed: string): void {
  let first = true;
  window.launchQueue?.setConsumer((launch) => {
    const isOwn = first && launch.targetURL === followed;
    first = false;
    void takeLaunch(receivers, launch, isOwn).catch(() => receivers.session.tell('share-lost'));
  });
}

async function takeLaunch(receivers: Receivers, { files, targetURL }: Launch, isOwn: boolean): Promise<void> {
  const found = await Promise.all(files.filter(isFile).map(openedFile));
  if (found.length > 0) await (await wayOf(found, receivers, true))();
  else if (targetURL !== undefined && !isOwn) await followAddress(receivers, new URL(targetURL));
}

async function followAddress({ session }: Receivers, { searchParams, hash }: URL): Promise<void> {
  if (searchParams.has('camera')) {
    await show('#/');
    await session.startCamera();
  } else if (hash !== '') await show(hash);
}

const isFile = (handle: FileSystemHandle): handle is FileSystemFileHandle => handle.kind === 'file';

/** One that cannot be read is handed on empty, so that it is told of like any other that cannot. */
async function openedFile(handle: FileSystemFileHandle): Promise<FoundFile> {
  const file = await handle.getFile().catch(() => new File([], handle.name));
  return { file, path: file.name };
}

/**
 * Where files go: one picture is looked at, several are a pile, and what a zip holds is restored, if `restores`.
 * @returns what opens them there, once all that this takes is at hand
 * @throws share-lost where there are none or they cannot be opened there
 */
async function wayOf(
  files: readonly FoundFile[],
  receivers: Receivers,
  restores: boolean,
): Promise<() => Promise<void>> {
  const { session, sampleServices, trainingServices } = receivers;
  const [only, ...more] = files;
  if (only === undefined) throw new SelvedgeError('share-lost');
  if (more.length > 0) {
    const pile = await sampleServices.pile();
    await show('#/pile');
    if (pile.entries === undefined) await pile.read();
    // To a pile that cannot be read nothing is added.
    if (pile.entries === undefined) throw new SelvedgeError('share-lost');
    return () => pile.add(files);
  }
  if (restores && (await isZip(only.file))) {
    const { backups } = await trainingServices();
    return async () => {
      await show('#/storage');
      await backups.choose(only.file);
    };
  }
  return async () => {
    await show('#/');
    await session.open(only.file);
  };
}

/** Goes to a screen; the one that is left has been told of it then. */
async function show(screen: string): Promise<void> {
  if (location.hash === screen || (location.hash === '' && screen === '#/')) return;
  const moved = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = screen;
  await moved;
}

/** By the first bytes, whatever its name says. */
async function isZip(file: Blob): Promise<boolean> {
  const [p, k] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return p === 0x50 && k === 0x4b;
}
