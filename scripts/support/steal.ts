import { readFileSync } from 'node:fs';

/** Above this fraction of stolen time a measurement says more about the neighbours than about the program. */
export const MOST_STEAL = 0.03;

/** Processor time since boot in clock ticks: of everything, and of what the host gave to other machines. */
interface Ticks {
  all: number;
  stolen: number;
}

/** From the first line of /proc/stat: user, nice, system, idle, iowait, irq, softirq, steal (proc(5)). */
export function parseTicks(stat: string): Ticks {
  const fields = (/^cpu +(.*)$/m.exec(stat)?.[1] ?? '').split(/\s+/).slice(0, 8).map(Number);
  return { all: fields.reduce((a, b) => a + b, 0), stolen: fields[7] ?? 0 };
}

function ticks(): Ticks | undefined {
  try {
    return parseTicks(readFileSync('/proc/stat', 'utf8'));
  } catch {
    // No Linux: then nobody says what is stolen.
    return undefined;
  }
}

/** Starts a watch; its result is the fraction (0 to 1) of processor time that the host stole meanwhile, null if unknown. */
export function watchSteal(): () => number | null {
  const before = ticks();
  return () => {
    const after = ticks();
    if (before === undefined || after === undefined || after.all === before.all) return null;
    return (after.stolen - before.stolen) / (after.all - before.all);
  };
}
