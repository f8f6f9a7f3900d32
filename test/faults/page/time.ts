const { setTimeout: wait, setInterval: repeat } = globalThis;
const { now } = Date;
let factor = 1;

/** Lets the page's patience pass so many times faster from here on; 1 ends that. What waits already goes on as it was. */
export function hasten(times: number): void {
  factor = times;
}

globalThis.setTimeout = ((act: () => void, delay = 0, ...rest: unknown[]) =>
  wait(act, delay / factor, ...rest)) as typeof setTimeout;
globalThis.setInterval = ((act: () => void, delay = 0, ...rest: unknown[]) =>
  repeat(act, delay / factor, ...rest)) as typeof setInterval;

/** Sets the clock forward, or back, by so many milliseconds. */
export function clock(milliseconds: number): void {
  Date.now = () => now.call(Date) + milliseconds;
}
