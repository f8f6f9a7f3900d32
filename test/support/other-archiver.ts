import {
  BlobReader,
  BlobWriter,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type ZipWriterAddDataOptions,
} from '@zip.js/zip.js/lib/zip-core-custom.js';

/** An archive of `files`, path → bytes, that zip.js writes. */
export async function zipFiles(
  files: Record<string, Uint8Array>,
  options: ZipWriterAddDataOptions = {},
): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter());
  for (const [path, bytes] of Object.entries(files)) await writer.add(path, new Uint8ArrayReader(bytes), options);
  return writer.close();
}

/** The files of an archive, path → bytes in its order, as zip.js reads them at its strictest. */
export async function unzipFiles(archive: Blob): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  const reader = new ZipReader(new BlobReader(archive), { strictness: 'strict', checkCrc32: true });
  const files: [string, Uint8Array<ArrayBuffer>][] = [];
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) files.push([entry.filename, await entry.getData(new Uint8ArrayWriter())]);
  }
  return Object.fromEntries(files);
}
