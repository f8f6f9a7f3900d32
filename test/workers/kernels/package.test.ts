import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { getBackend, relu } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildKernels, KERNEL_FILES } from '../../../scripts/kernels.ts';
import { availableKernelBuilds } from '../../../scripts/support/engine.ts';
import { bestBuild, runs } from '../../../workers/kernels/package/builds.ts';
import { nextTask } from '../../../workers/kernels/package/next-task.ts';
import { readBinary } from '../../../workers/kernels/package/read-binary.ts';
import { registerWasmTraining } from '../../../workers/kernels/package/register-wasm-training.ts';

const TFJS_BINARY = createRequire(import.meta.url).resolve(
  '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
);

let simd: Buffer<ArrayBuffer>;
beforeAll(async () => {
  await buildKernels();
  simd = (await readFile(KERNEL_FILES.simd)) as Buffer<ArrayBuffer>;
});

describe('the build that is taken', () => {
  it('is the fastest that this engine runs', async () => {
    const available = await availableKernelBuilds();
    expect((['simd', 'relaxed-simd'] as const).filter(runs)).toEqual(available);
    expect(bestBuild()).toBe(available.at(-1));
  });

  it('is none without SIMD, which is said with what to do', () => {
    const { validate } = WebAssembly;
    WebAssembly.validate = () => false;
    try {
      expect(bestBuild).toThrow("no WebAssembly SIMD. Train on tfjs's backend 'webgl' or 'cpu'");
    } finally {
      WebAssembly.validate = validate;
    }
  });
});

describe('a binary', () => {
  let address: string;
  const server = createServer(({ url }, response) => {
    if (url === '/gone.wasm') response.statusCode = 404;
    response.end(url === '/simd.wasm' ? simd : '<!doctype html>');
  });
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    address = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  it('is read from a file, from an address, or taken as it is', async () => {
    const padded = new Uint8Array([0, 0, ...simd, 0]);
    const given = [
      pathToFileURL(KERNEL_FILES.simd),
      pathToFileURL(KERNEL_FILES.simd).href,
      `${address}/simd.wasm`,
      new Uint8Array(simd).buffer,
      padded.subarray(2, -1),
      new DataView(padded.buffer, 2, simd.length),
    ];
    for (const binary of given) expect(Buffer.from(await readBinary(binary, 'simd')).equals(simd)).toBe(true);
  });

  it.each([
    ['nothing lies at its address', () => `${address}/gone.wasm`, /cannot be read from .*gone\.wasm.*404/],
    ['a page lies there', () => `${address}/app`, /at .*app is no WebAssembly/],
    ['its file is gone', () => pathToFileURL('/nowhere/simd.wasm'), /cannot be read from .*nowhere.*ENOENT/],
    ['its bytes end too early', () => simd.subarray(0, 900), /given as 'simd' is no WebAssembly/],
    ['it has no bytes', () => new ArrayBuffer(0), /given as 'simd' is no WebAssembly/],
  ])('is refused with what to do when %s', async (_, binary, message) => {
    const refusal = readBinary(binary(), 'simd');
    await expect(refusal).rejects.toThrow(message);
    await expect(refusal).rejects.toThrow('registerWasmTraining({ simd: address or bytes })');
  });
});

describe('registering', () => {
  it('starts the backend once, and takes the build that is asked for', async () => {
    const tfjs = await readFile(TFJS_BINARY);
    const both = await Promise.all([
      registerWasmTraining({ build: 'simd', tfjs }),
      registerWasmTraining({ simd, tfjs }),
    ]);
    expect(both).toEqual(['simd', bestBuild()]);
    expect(getBackend()).toBe('wasm');
    expect([...relu([-1, 2]).dataSync()]).toEqual([0, 2]);
  });

  it('goes on after a call that failed', async () => {
    await expect(registerWasmTraining({ build: 'simd', simd: new ArrayBuffer(3) })).rejects.toThrow("given as 'simd'");
    expect(await registerWasmTraining({ build: 'simd' })).toBe('simd');
  });
});

describe('the next task', () => {
  it('comes after those that wait already', async () => {
    const order: string[] = [];
    const { port1, port2 } = new MessageChannel();
    const received = new Promise<void>((done) => {
      port1.onmessage = () => {
        order.push('message');
        port1.close();
        done();
      };
    });
    port2.postMessage(undefined);
    await nextTask();
    order.push('next');
    await received;
    expect(order).toEqual(['message', 'next']);
  });
});
