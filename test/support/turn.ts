/** Lets everything go on that waits for no clock and for nothing from outside: every promise that can settle now does. */
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Waits for a state, however long that takes, and moves no faked clock on, as `expect.poll` does. */
export async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await turn();
}
