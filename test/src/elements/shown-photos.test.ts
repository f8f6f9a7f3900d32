import { afterEach, describe, expect, it, vi } from 'vitest';
import { ShownPhotos } from '../../../src/elements/shown-photos.ts';
import { turn } from '../../support/turn.ts';

const ids = (from: number, count: number) => Array.from({ length: count }, (_, i) => `photo ${from + i}`);

afterEach(() => vi.restoreAllMocks());

describe('photos on the screen', () => {
  it('are fetched in parts, once, and told as they come', async () => {
    const fetched: number[] = [];
    const photos = new ShownPhotos(async (asked) => {
      fetched.push(asked.length);
      return asked.map((id) => new Blob([id]));
    });
    let told = 0;
    photos.addEventListener('change', () => told++);
    photos.want(ids(0, 30));
    await turn();
    photos.want(ids(0, 30));
    await turn();
    expect(fetched).toEqual([24, 6]);
    expect(told).toBe(2);
    expect(photos.url('photo 29')).toMatch(/^blob:/);
  });

  it('that flew by are given up for those that are there', async () => {
    const fetched: string[][] = [];
    const photos = new ShownPhotos(async (asked) => {
      fetched.push([...asked]);
      return asked.map(() => new Blob());
    });
    photos.want(ids(0, 100));
    photos.want(ids(500, 2));
    await turn();
    expect(fetched).toEqual([ids(0, 24), ids(500, 2)]);
  });

  it('are let go of, the longest unused first, when they are many', async () => {
    const revoked = vi.spyOn(URL, 'revokeObjectURL');
    const photos = new ShownPhotos(async (asked) => asked.map(() => new Blob()));
    for (let first = 0; first < 600; first += 20) {
      photos.want(['photo 0', ...ids(first, 20)]);
      await turn();
    }
    expect(revoked).toHaveBeenCalledTimes(100);
    expect(photos.url('photo 0')).toBeDefined();
    expect(photos.url('photo 1')).toBeUndefined();
    expect(photos.url('photo 599')).toBeDefined();
  });

  it('that are gone have an empty address, and a lost worker is asked again at the next look', async () => {
    let calls = 0;
    const photos = new ShownPhotos(async () => {
      if (calls++ === 0) throw new Error('worker-died');
      return [null];
    });
    photos.want(['a']);
    await turn();
    expect(photos.url('a')).toBeUndefined();
    photos.want(['a']);
    await turn();
    expect(photos.url('a')).toBe('');
  });
});
