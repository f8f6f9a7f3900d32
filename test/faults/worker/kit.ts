/** What the harness calls in the classifier's worker; bundled into one script that is evaluated there. */

export { breakWebAssembly, loseContext, watchContexts } from './engine.ts';
export { endReplica, watchReplicas } from './replicas.ts';
export { failNoMore, failOpening, failRead, failWrite } from './storage.ts';

/** Lets the worker's patience pass so many times faster. */
export function hasten(times: number): void {
  const { setTimeout: real } = globalThis;
  globalThis.setTimeout = ((act: () => void, delay = 0, ...rest: unknown[]) =>
    real(act, delay / times, ...rest)) as typeof setTimeout;
}

/** Sets the clock forward, or back, by so many milliseconds. */
export function clock(milliseconds: number): void {
  const { now } = Date;
  Date.now = () => now.call(Date) + milliseconds;
}

/** Never answers again; in a task of its own, for Chromium does not end a worker in the middle of a debugger's. */
export function hang(): void {
  setTimeout(() => {
    for (;;);
  });
}
