/** A WebAssembly binary, or its address. */
export type Binary = string | URL | BufferSource;

/**
 * The bytes of a binary, or of what lies at its address; in Node also at a `file:`.
 * @param option of `registerWasmTraining`, by which another address is given; errors name it
 * @throws Error if it cannot be read, or is no WebAssembly that this engine runs
 */
export async function readBinary(binary: Binary, option: string): Promise<Uint8Array<ArrayBuffer>> {
  const isAddress = typeof binary === 'string' || binary instanceof URL;
  const advice = `Say where it lies: registerWasmTraining({ ${option}: address or bytes }).`;
  const bytes = isAddress
    ? await readAddress(String(binary)).catch((cause: unknown) => {
        throw new Error(`The binary '${option}' cannot be read from ${binary} (${cause}). ${advice}`, { cause });
      })
    : bytesOf(binary);
  // Servers of single-page apps answer with the page where there is nothing; a damaged binary would have tfjs wait for ever.
  if (!WebAssembly.validate(bytes)) {
    const what = isAddress ? `What lies at ${binary}` : `What was given as '${option}'`;
    throw new Error(`${what} is no WebAssembly that this engine runs. ${advice}`);
  }
  return bytes;
}

function bytesOf(binary: BufferSource): Uint8Array<ArrayBuffer> {
  if (binary instanceof ArrayBuffer) return new Uint8Array(binary);
  return new Uint8Array(binary.buffer as ArrayBuffer, binary.byteOffset, binary.byteLength);
}

async function readAddress(address: string): Promise<Uint8Array<ArrayBuffer>> {
  // fetch takes no file: in Node.
  if (address.startsWith('file:') && isNode()) return nodeFiles().readFile(new URL(address));
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Node's, as far as they are used here. */
interface NodeFiles {
  readFile(path: URL): Promise<Uint8Array<ArrayBuffer>>;
}

const { process } = globalThis as { process?: { getBuiltinModule?(name: 'node:fs/promises'): NodeFiles } };

/** Whether this is Node, from 20.16 on. */
export const isNode = (): boolean => process?.getBuiltinModule !== undefined;

/** Asked for when it is run, so that no bundler looks for it. */
const nodeFiles = (): NodeFiles => process!.getBuiltinModule!('node:fs/promises');
