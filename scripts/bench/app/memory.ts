import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const EVERY = 500;

/**
 * Follows the memory of every Chromium process on this machine, by the proportional set size (`smaps_rollup`) that Linux
 * tells.
 */
export function watchMemory(): { end(): { atFirst: number; atMost: number; atLast: number } } {
  const seen = [chromiumMb()];
  const timer = setInterval(() => seen.push(chromiumMb()), EVERY);
  return {
    end: () => {
      clearInterval(timer);
      seen.push(chromiumMb());
      return { atFirst: seen[0]!, atMost: Math.max(...seen), atLast: seen.at(-1)! };
    },
  };
}

function chromiumMb(): number {
  const kibibytes = readdirSync('/proc').filter(Number).map(ofProcess);
  return Math.round((1024 * kibibytes.reduce((sum, value) => sum + value, 0)) / 1e6);
}

/** In KiB, which Linux calls kB; 0 of any other program. */
function ofProcess(pid: string): number {
  try {
    if (!readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('chrom')) return 0;
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    // It ended meanwhile.
    return 0;
  }
}
