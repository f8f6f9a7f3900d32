import type { ZipSink } from '../archive/zip-writer.ts';

/** Folder of the browser's own for files on the way out, and how long one may take to be saved by whoever made it. */
const FOLDER = 'backups';
const LASTS = 3_600_000;

/** What of a worker's own access to a file it takes; the DOM's types, by which tests are checked, know none. */
interface FileAccess {
  write(data: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(size: number): void;
  close(): void;
}

/** A file is used only where so many times of what is to be written is free: it is there for a while beside what it copies. */
const ROOM = 2;

/**
 * Takes a backup into a file on the disk, so that gigabytes of photos cost no memory. Where the browser has no such file
 * or little room (private windows, WebKitGTK, a full disk), or the file cannot be written on, what follows stays in blobs.
 * @param bytes of what will be written, about
 */
export async function spool(bytes: number): Promise<ZipSink> {
  const file = (await hasRoom(bytes)) ? await openFile().catch(() => undefined) : undefined;
  const blobs: Blob[] = [];
  let at = 0;
  return {
    async write(...parts) {
      for (const part of parts) {
        if (file === undefined || blobs.length > 0) {
          blobs.push(new Blob([part]));
          continue;
        }
        const data = part instanceof Blob ? new Uint8Array(await part.arrayBuffer()) : part;
        if (append(file.access, data, at)) at += data.length;
        else blobs.push(new Blob([data]));
      }
    },
    async finish() {
      if (file === undefined) return new Blob(blobs, { type: 'application/zip' });
      file.access.truncate(at);
      file.access.close();
      return new Blob([await file.handle.getFile(), ...blobs], { type: 'application/zip' });
    },
  };
}

/** Throws away files that were saved long since. Never rejects. */
export async function forgetSpooled(now = Date.now()): Promise<void> {
  try {
    const folder = await openFolder();
    for await (const name of folder.keys()) {
      // One that is being written is locked, and stays.
      if (Number(name.split(' ')[0]) < now - LASTS) await folder.removeEntry(name).catch(() => undefined);
    }
  } catch {
    // There is none.
  }
}

/** @returns whether all of it could be written */
function append(access: FileAccess, data: Uint8Array<ArrayBuffer>, at: number): boolean {
  try {
    return access.write(data, { at }) === data.length;
  } catch {
    // The disk is full.
    return false;
  }
}

async function hasRoom(bytes: number): Promise<boolean> {
  const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return quota - usage > ROOM * bytes;
}

async function openFolder(): Promise<FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }> {
  const root = await navigator.storage.getDirectory();
  return (await root.getDirectoryHandle(FOLDER, { create: true })) as Awaited<ReturnType<typeof openFolder>>;
}

async function openFile(): Promise<{ handle: FileSystemFileHandle; access: FileAccess }> {
  const folder = await openFolder();
  const handle = (await folder.getFileHandle(`${Date.now()} ${crypto.randomUUID()}`, {
    create: true,
  })) as FileSystemFileHandle & { createSyncAccessHandle(): Promise<FileAccess> };
  return { handle, access: await handle.createSyncAccessHandle() };
}
