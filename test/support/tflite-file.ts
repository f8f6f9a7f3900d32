import { ByteBuffer } from 'flatbuffers';

/** What a TensorFlow Lite file says of itself, and where it keeps data. */
export interface TfliteFile {
  identifier: string;
  version: number;
  /** Name → text. */
  metadata: Record<string, string>;
  /** Where the data of each buffer begins in the file, of those that have some. */
  dataAt: number[];
}

/** Reads what stands beside the graph in a TensorFlow Lite file; the numbers of fields are the schema's. */
export function readTflite(file: Uint8Array): TfliteFile {
  const bytes = new ByteBuffer(file);
  const root = bytes.readInt32(0);
  const field = (table: number, at: number) => {
    const offset = bytes.__offset(table, 4 + 2 * at);
    return offset === 0 ? undefined : table + offset;
  };
  const tablesOf = (table: number, at: number) => {
    const vector = field(table, at)!;
    const start = bytes.__vector(vector);
    return Array.from({ length: bytes.__vector_len(vector) }, (_, i) => bytes.__indirect(start + 4 * i));
  };
  const buffers = tablesOf(root, 4).map((table) => {
    const data = field(table, 0);
    if (data === undefined) return undefined;
    const start = bytes.__vector(data);
    return { start, content: file.subarray(start, start + bytes.__vector_len(data)) };
  });
  const metadata = tablesOf(root, 6).map((table): [string, string] => [
    bytes.__string(field(table, 0)!) as string,
    new TextDecoder().decode(buffers[bytes.readInt32(field(table, 1)!)]?.content),
  ]);
  return {
    identifier: new TextDecoder().decode(file.subarray(4, 8)),
    version: bytes.readInt32(field(root, 0)!),
    metadata: Object.fromEntries(metadata),
    dataAt: buffers.flatMap((buffer) => (buffer === undefined ? [] : [buffer.start])),
  };
}
