import type { CDPSession } from 'playwright-core';
import type { Tab } from '../faults/scene.ts';

/** What must not add up. Bytes after the garbage was collected; counts of what is alive then. */
export interface Measured {
  pageHeapBytes: number;
  workerHeapBytes: number;
  /** Memory of TensorFlow.js's WASM backend; it never shrinks. */
  wasmBytes: number;
  tensors: number;
  tensorBytes: number;
  blobs: number;
  bitmaps: number;
  /** Addresses of blobs that nobody has given back. */
  blobAddresses: number;
}

/** What is counted and not weighed. */
export const COUNTED: ReadonlySet<string> = new Set(['tensors', 'blobs', 'bitmaps', 'blobAddresses']);

/** TensorFlow.js's own engine, which it leaves in its thread's global scope under this name. */
interface Engine {
  memory(): { numTensors: number; numBytes: number };
  backend: { wasm?: { HEAPU8: Uint8Array } };
}

interface InPage {
  blobAddresses: Set<string>;
}

/** Runs in the page, before the app: follows the addresses of blobs. */
export const FOLLOW_ADDRESSES = `
  globalThis.blobAddresses = new Set();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (of) => {
    const address = createObjectURL.call(URL, of);
    blobAddresses.add(address);
    return address;
  };
  URL.revokeObjectURL = (address) => {
    blobAddresses.delete(address);
    revokeObjectURL.call(URL, address);
  };`;

export async function measure(tab: Tab): Promise<Measured> {
  const session = await tab.page.context().newCDPSession(tab.page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize: pageHeapBytes } = await session.send('Runtime.getHeapUsage');
  const blobs = await count(session, 'Blob');
  const bitmaps = await count(session, 'ImageBitmap');
  await session.detach();
  const blobAddresses = await tab.page.evaluate(() => (globalThis as unknown as InPage).blobAddresses.size);
  const worker = await tab.worker!.evaluate(() => {
    const { _tfengine } = globalThis as unknown as { _tfengine: Engine };
    const { numTensors, numBytes } = _tfengine.memory();
    return { tensors: numTensors, tensorBytes: numBytes, wasmBytes: _tfengine.backend.wasm?.HEAPU8.length ?? 0 };
  });
  return { pageHeapBytes, workerHeapBytes: await workerHeap(tab), ...worker, blobs, bitmaps, blobAddresses };
}

/** How many objects of this class are alive. */
async function count(session: CDPSession, name: string): Promise<number> {
  const objectGroup = 'counted';
  const { result } = await session.send('Runtime.evaluate', { expression: `${name}.prototype`, objectGroup });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId!, objectGroup });
  const counted = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: 'function () { return this.length; }',
    objectId: objects.objectId!,
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return counted.result.value as number;
}

/** JavaScript's heap of the classifier's worker, which has a target of its own. */
async function workerHeap({ page }: Tab): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const attached = new Promise<string>((resolve) => {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.url.includes('classifier')) resolve(sessionId);
    });
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sessionId = await attached;
  let sent = 0;
  const ask = (method: string) =>
    new Promise<{ usedSize: number }>((resolve) => {
      const id = ++sent;
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as { id?: number; result: { usedSize: number } };
        if (answer.id === id) resolve(answer.result);
      });
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask('HeapProfiler.collectGarbage');
  const { usedSize } = await ask('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
