/** The clock's own, also while a test plays the clock. */
const { setImmediate: soon } = globalThis;

/** Lets everything go on that waits for no clock and for nothing from outside: every promise that can settle now does. */
export const turn = () => new Promise<void>((resolve) => soon(resolve));

/** Waits for a state, however long that takes, and moves no faked clock on, as `expect.poll` does. */
export async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await turn();
}
