import { type KernelBackend, registerBackend, scalar } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { describe, expect, it, vi } from 'vitest';
import { type ErrorCode, SelvedgeError } from '../../../src/domain/errors.ts';
import { type Engine, type Start, startEngine, useBackend } from '../../../workers/tfjs/engine.ts';

const works = async () => {};
const never = () => new Promise<void>(() => {});
const fails = (reason: string) => async () => {
  throw new Error(reason);
};
const wasm = (start: Start): Engine => ({ backend: 'wasm', kernels: 'simd', bring: async () => start });
const webgl = (start: Start): Engine => ({ backend: 'webgl', kernels: 'none', bring: async () => start });

describe('starting an engine', () => {
  it('takes the best one that works and rejects nothing then', async () => {
    expect(await startEngine([wasm(works), webgl(works)], works)).toEqual({
      backend: 'wasm',
      kernels: 'simd',
      rejected: [],
    });
  });

  it('goes on to the next and says why', async () => {
    const status = await startEngine([wasm(fails('no such file')), webgl(works)], works);
    expect(status.backend).toBe('webgl');
    expect(status.rejected).toEqual([{ backend: 'wasm', kernels: 'simd', reason: 'no such file' }]);
  });

  it('passes over an engine whose self-test fails', async () => {
    let checks = 0;
    const check = async () => {
      if (checks++ === 0) throw new Error('its self-test gave loss 1 instead of 2');
    };
    const status = await startEngine([wasm(works), webgl(works)], check);
    expect(status.backend).toBe('webgl');
    expect(status.rejected[0]?.reason).toMatch(/self-test/);
  });

  it('does not wait for ever for one that hangs', async () => {
    const status = await startEngine([wasm(never), webgl(works)], works, 20);
    expect(status.backend).toBe('webgl');
    expect(status.rejected[0]?.reason).toMatch(/no answer within 0.02 s/);
  });

  it('lets what it needs come as slowly as the line is, and only then counts', async () => {
    vi.useFakeTimers();
    let arrive = (_: Start) => {};
    const bring = () => new Promise<Start>((resolve) => (arrive = resolve));
    const starting = startEngine([{ backend: 'wasm', kernels: 'simd', bring }, webgl(works)], works, 20);
    await vi.advanceTimersByTimeAsync(100_000);
    vi.useRealTimers();
    arrive(works);
    expect(await starting).toMatchObject({ backend: 'wasm', rejected: [] });
  });

  it.each<ErrorCode>(['line-stalled', 'insecure-context'])('does not blame the engine for %s', async (code) => {
    const bring = () => Promise.reject(new SelvedgeError(code));
    const starting = startEngine([{ backend: 'wasm', kernels: 'simd', bring }, webgl(works)], works);
    await expect(starting).rejects.toMatchObject({ name: code });
  });

  it('lets another compute where tfjs would wait for ever for one', async () => {
    registerBackend('webgl', () => new Promise<KernelBackend>(() => {}));
    const cpu: Engine = { backend: 'cpu', kernels: 'none', bring: async () => () => useBackend('cpu') };
    const check = async () => void scalar(1).dataSync();
    const status = await startEngine([webgl(() => useBackend('webgl')), cpu], check, 50);
    expect(status).toMatchObject({ backend: 'cpu', rejected: [{ backend: 'webgl' }] });
  });

  it('understands the plain objects that tfjs rejects with', async () => {
    const rejects = () => Promise.reject({ message: 'Make sure the server can serve the file' });
    const status = await startEngine([wasm(rejects), webgl(works)], works);
    expect(status.rejected[0]?.reason).toBe('Make sure the server can serve the file');
  });

  it('names every reason when none works', async () => {
    await expect(startEngine([wasm(fails('corrupt')), webgl(fails('no canvas'))], works)).rejects.toMatchObject({
      name: 'engine-unavailable',
      message: 'wasm: corrupt; webgl: no canvas',
    });
  });
});
