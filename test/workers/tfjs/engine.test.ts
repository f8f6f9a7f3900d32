import { describe, expect, it } from 'vitest';
import { type Engine, startEngine } from '../../../workers/tfjs/engine.ts';

const works = async () => {};
const never = () => new Promise<void>(() => {});
const fails = (reason: string) => async () => {
  throw new Error(reason);
};
const wasm = (start: Engine['start']): Engine => ({ backend: 'wasm', kernels: 'simd', start });
const webgl = (start: Engine['start']): Engine => ({ backend: 'webgl', kernels: 'none', start });

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
