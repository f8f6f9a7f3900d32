import { SelvedgeError } from '../../src/domain/errors.ts';
import { crc32 } from '../common/crc32.ts';

/** Records of a zip (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16), without names. */
const LOCAL_BYTES = 30;
const ENTRY_BYTES = 46;
const END_BYTES = 22;

/** Version 2.0 of the format: folders and DEFLATE. */
const VERSION = 20;

/** Names are UTF-8. */
const UTF8 = 0x800;

/** Above either, a zip needs the zip64 extension, which not every file manager opens. */
const MOST_ENTRIES = 0xfffe;
export const MOST_BYTES = 0xfffffffe;

/** Takes what is written, piece by piece, and gives it back as one file. */
export interface ZipSink {
  write(...parts: (Blob | Uint8Array<ArrayBuffer>)[]): Promise<void>;
  finish(): Promise<Blob>;
}

/** Leaves every part where the browser has it. */
function inBlobs(): ZipSink {
  const parts: Blob[] = [];
  return {
    write: async (...pieces) => void parts.push(new Blob(pieces)),
    finish: async () => new Blob(parts, { type: 'application/zip' }),
  };
}

/** Writes a zip that any file manager opens; what is written goes to the sink, so that it need not fit into memory. */
export class ZipWriter {
  readonly #sink: ZipSink;
  readonly #directory: Uint8Array<ArrayBuffer>[] = [];
  #bytes = 0;

  constructor(sink = inBlobs()) {
    this.#sink = sink;
  }

  /** Adds a file as it is, as suits pictures, which are packed already. @throws archive-too-large */
  async store(path: string, file: Blob | Uint8Array<ArrayBuffer>, modified: Date): Promise<void> {
    const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file;
    await this.#add(
      path,
      { crc: crc32(bytes), size: bytes.length, packed: file, packedSize: bytes.length, method: 0 },
      modified,
    );
  }

  /** Adds `bytes`, packed. @throws archive-too-large */
  async pack(path: string, bytes: Uint8Array<ArrayBuffer>, modified: Date): Promise<void> {
    const deflated = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const packed = await new Response(deflated).blob();
    const size = bytes.length;
    await this.#add(path, { crc: crc32(bytes), size, packed, packedSize: packed.size, method: 8 }, modified);
  }

  /** The whole archive. */
  async finish(): Promise<Blob> {
    const directoryBytes = this.#directory.reduce((sum, { length }) => sum + length, 0);
    const record = new Uint8Array(END_BYTES);
    const end = new DataView(record.buffer);
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, this.#directory.length, true);
    end.setUint16(10, this.#directory.length, true);
    end.setUint32(12, directoryBytes, true);
    end.setUint32(16, this.#bytes, true);
    await this.#sink.write(...this.#directory, record);
    return this.#sink.finish();
  }

  async #add(
    path: string,
    data: { crc: number; size: number; packed: Blob | Uint8Array<ArrayBuffer>; packedSize: number; method: number },
    modified: Date,
  ): Promise<void> {
    const name = new TextEncoder().encode(path);
    const local = new Uint8Array(LOCAL_BYTES + name.length);
    const entry = new Uint8Array(ENTRY_BYTES + name.length);
    local.set(name, LOCAL_BYTES);
    entry.set(name, ENTRY_BYTES);
    const localView = new DataView(local.buffer);
    localView.setUint32(0, 0x04034b50, true);
    const view = new DataView(entry.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(4, VERSION, true);
    view.setUint32(42, this.#bytes, true);
    const common: [DataView, number][] = [
      [localView, 4],
      [view, 6],
    ];
    for (const [record, at] of common) {
      record.setUint16(at, VERSION, true);
      record.setUint16(at + 2, UTF8, true);
      record.setUint16(at + 4, data.method, true);
      record.setUint32(at + 6, dosTime(modified), true);
      record.setUint32(at + 10, data.crc, true);
      record.setUint32(at + 14, data.packedSize, true);
      record.setUint32(at + 18, data.size, true);
      record.setUint16(at + 22, name.length, true);
    }
    this.#directory.push(entry);
    this.#bytes += local.length + data.packedSize;
    if (this.#directory.length > MOST_ENTRIES || this.#bytes > MOST_BYTES) {
      throw new SelvedgeError('archive-too-large', 'an export holds at most 65,534 files and 4 GB');
    }
    await this.#sink.write(local, data.packed);
  }
}

/** Local time in the format's two 16-bit words, two-second steps from 1980 to 2107. */
function dosTime(date: Date): number {
  const year = Math.min(Math.max(date.getFullYear(), 1980), 2107) - 1980;
  const day = (year << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}
