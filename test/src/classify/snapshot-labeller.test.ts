import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClassifySession } from '../../../src/classify/classify-session.ts';
import { SnapshotLabeller } from '../../../src/classify/snapshot-labeller.ts';
import type { Samples } from '../../../src/samples/samples.ts';

interface Frame {
  of: unknown;
  close(): void;
}

let open: Set<Frame>;

beforeEach(() => {
  vi.useFakeTimers();
  open = new Set();
  vi.stubGlobal('createImageBitmap', async (of: unknown) => {
    const frame: Frame = { of, close: () => open.delete(frame) };
    open.add(frame);
    return frame;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The services around it; so many portions find room. */
function scene({ view = 'still', frozen = false, sure = true, found = true, room = Number.POSITIVE_INFINITY } = {}) {
  let ids = 0;
  const added: { pictures: number; label: string; thought: unknown }[] = [];
  const samples = Object.assign(new EventTarget(), {
    labels: ['Coat', 'Bag', 'Hat'],
    add: async (portions: AsyncIterable<Frame[]>, { label, thought }: { label: string; thought?: unknown }) => {
      const kept: string[] = [];
      for await (const pictures of portions) {
        // Transferred to the worker, which closes them.
        for (const picture of pictures) picture.close();
        added.push({ pictures: pictures.length, label, thought });
        if (added.length > room) break;
        kept.push(...pictures.map(() => `id ${ids++}`));
      }
      samples.undoable = { added: kept };
      return kept;
    },
    undoable: undefined as unknown,
    undo: async () => {
      samples.dispatchEvent(new CustomEvent('undone', { detail: samples.undoable }));
    },
    forgetUndo: () => {},
  });
  const top = [
    { name: 'Bag', probability: 0.8 },
    { name: 'Coat', probability: 0.1 },
  ];
  const answer = { top, sure, finding: { found } };
  const still = { kind: 'still', bitmap: {}, answer: { value: answer, settled: Promise.resolve() } };
  const session = Object.assign(new EventTarget(), {
    view: view === 'still' ? still : { kind: view },
    frozen,
    waiting: false,
    answer,
    camera: { video: { videoWidth: 1280, videoHeight: 720 } },
    freeze: async () => {
      Object.assign(session, { view: still, frozen: true });
    },
    resume: vi.fn(),
  });
  const teaching = new SnapshotLabeller(samples as unknown as Samples, session as unknown as ClassifySession);
  return { teaching, session, added };
}

const BAG = { sure: true, names: ['Bag'] };

describe('a still picture', () => {
  it('may be any of the likeliest classes where the app is not sure, none of them before the others', () => {
    expect(scene({ sure: false }).teaching.suggestion).toEqual({ sure: false, names: ['Bag', 'Coat'] });
  });

  it('is guessed to be nothing where no garment was found', () => {
    expect(scene({ sure: false, found: false }).teaching.suggestion).toEqual({ sure: false, names: [] });
  });

  it('is kept with what the model thought, and not asked about again', async () => {
    const { teaching, session, added } = scene();
    expect(teaching.suggestion).toEqual(BAG);
    await teaching.teach('Hat');
    expect(added).toEqual([{ pictures: 1, label: 'Hat', thought: { label: 'Bag', probability: 0.8 } }]);
    expect(teaching.suggestion).toBeNull();
    expect(session.resume).not.toHaveBeenCalled();
    await teaching.undo();
    expect(teaching.suggestion).toEqual(BAG);
  });

  it('of the frozen camera makes way for the live one once it is kept, and only then', async () => {
    const kept = scene({ frozen: true });
    await kept.teaching.teach('Bag');
    expect(kept.session.resume).toHaveBeenCalledOnce();
    const full = scene({ frozen: true, room: 0 });
    await full.teaching.teach('Bag');
    expect(full.session.resume).not.toHaveBeenCalled();
    expect(full.teaching.suggestion).toEqual(BAG);
  });

  it('is offered the likely classes first', () => {
    expect(scene().teaching.choices).toEqual(['Bag', 'Coat', 'Hat']);
  });
});

describe('the live picture', () => {
  it('is frozen, kept as what was said of it, and goes on', async () => {
    const { teaching, session, added } = scene({ view: 'live' });
    const kept = teaching.keepLive('Bag');
    expect(teaching.keepingAs).toBe('Bag');
    await kept;
    expect(added).toEqual([{ pictures: 1, label: 'Bag', thought: { label: 'Bag', probability: 0.8 } }]);
    expect(session.resume).toHaveBeenCalledOnce();
    expect(teaching.keeping).toBe(false);
  });

  it('is kept once, however often that is asked', async () => {
    const { teaching, added } = scene({ view: 'live' });
    await Promise.all([teaching.keepLive('Bag'), teaching.keepLive('Bag')]);
    expect(added).toHaveLength(1);
  });

  it('that is another garment by itself is asked about, sure as the model is', async () => {
    const { teaching, session, added } = scene({ view: 'live' });
    await teaching.keepLive('Coat');
    expect(added).toEqual([]);
    expect(session.resume).not.toHaveBeenCalled();
    expect(teaching.suggestion).toEqual({ sure: false, names: ['Bag', 'Coat'] });
  });
});

describe('the tally', () => {
  it('counts what is kept by class, the last one first, and takes that back', async () => {
    const { teaching } = scene();
    for (const label of ['Bag', 'Bag', 'Hat']) await teaching.teach(label);
    expect(teaching.tally.classes).toEqual([
      { label: 'Hat', count: 1 },
      { label: 'Bag', count: 2 },
    ]);
    await teaching.undo();
    expect(teaching.tally.classes).toEqual([{ label: 'Bag', count: 2 }]);
  });

  it('is not changed when something else is taken back', async () => {
    const { teaching } = scene();
    await teaching.teach('Bag');
    teaching.samples.undoable = { added: ['something else'] };
    await teaching.undo();
    expect(teaching.tally.total).toBe(1);
  });
});

describe('a burst', () => {
  it('takes five pictures a second until it ends, and is kept under one name, a few at a time', async () => {
    const { teaching, added } = scene({ view: 'live' });
    teaching.startBurst();
    await vi.advanceTimersByTimeAsync(1900);
    teaching.endBurst();
    await vi.advanceTimersByTimeAsync(1000);
    expect(teaching.burst).toHaveLength(10);
    await teaching.keepBurst('Hat');
    expect(added).toEqual([6, 4].map((pictures) => ({ pictures, label: 'Hat', thought: undefined })));
    expect(teaching.burst).toEqual([]);
    expect(open.size).toBe(0);
  });

  it.each([
    [0, 10],
    [1, 4],
  ])(
    'of ten waits for another try with what did not find room: %s portions did, %s pictures wait',
    async (room, left) => {
      const { teaching } = scene({ view: 'live', room });
      teaching.startBurst();
      await vi.advanceTimersByTimeAsync(1900);
      teaching.endBurst();
      await teaching.keepBurst('Hat');
      expect(teaching.burst).toHaveLength(left);
      expect(teaching.keeping).toBe(false);
      teaching.dropBurst();
      expect(open.size).toBe(0);
    },
  );

  it('is kept once, however often its name is said, and no other begins meanwhile', async () => {
    const { teaching, added } = scene({ view: 'live' });
    teaching.startBurst();
    await vi.advanceTimersByTimeAsync(500);
    teaching.endBurst();
    const both = [teaching.keepBurst('Hat'), teaching.keepBurst('Hat')];
    teaching.startBurst();
    expect(teaching.bursting).toBe(false);
    await Promise.all(both);
    expect(added).toHaveLength(1);
  });

  it('ends with the live view, and by itself after sixty pictures', async () => {
    const { teaching, session } = scene({ view: 'live' });
    teaching.startBurst();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(teaching.bursting).toBe(false);
    expect(teaching.burst).toHaveLength(60);
    teaching.startBurst();
    expect(teaching.bursting, 'what waits for its name is not thrown away by the next').toBe(false);
    teaching.dropBurst();
    teaching.startBurst();
    expect(open.size).toBe(1);
    session.view = { kind: 'empty' };
    session.dispatchEvent(new Event('change'));
    expect(teaching.bursting).toBe(false);
  });

  it('is taken of the live view alone', () => {
    const { teaching } = scene();
    teaching.startBurst();
    expect(teaching.bursting).toBe(false);
  });
});
