import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { KernelBuild } from '../../../scripts/kernels.ts';
import { describeComposed } from './backends.ts';
import { describeBuilds } from './builds.ts';
import { type Call, SmallMemory } from './small-memory.ts';

/**
 * Runs a kernel's suite on each build of the kernels, and shows by `calls` of it what every kernel owes the heap that
 * it shares with tfjs: to stay within its tensors, and to leave none behind.
 */
export function describeKernel(kernel: string, calls: fc.Arbitrary<Call>, suite: () => void): void {
  describeBuilds(kernel, (build) => {
    suite();
    itSparesTheHeap(kernel, calls, build);
  });
}

/** Runs the suite of a kernel of our own on its composition of stock operations, too. */
export function describeOwnKernel(kernel: string, calls: fc.Arbitrary<Call>, suite: () => void): void {
  describeKernel(kernel, calls, suite);
  describeComposed(kernel, suite);
}

function itSparesTheHeap(kernel: string, calls: fc.Arbitrary<Call>, build: KernelBuild): void {
  let memory: SmallMemory;
  beforeAll(async () => {
    memory = await SmallMemory.load(build, kernel);
  });

  it('reads and writes nothing past the end of a tensor or of scratch space', () => {
    fc.assert(fc.property(calls, (call) => memory.runWithEachAtTheEnd(call)));
  });

  it('leaves no tensor behind when the heap is full', () => {
    fc.assert(
      fc.property(calls, (call) => {
        const left = memory.tensorsLeftWhenRefused(call);
        expect(left.length).toBeGreaterThan(0);
        expect(left).toEqual(left.map(() => 0));
      }),
      { numRuns: 10 },
    );
  });
}
