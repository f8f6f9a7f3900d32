import { aboutText } from '../../src/text/figures.ts';

/** One line of progress: redrawn in place on a terminal, a line every quarter where output goes to a file. */
export interface Progress {
  /** @param done at most `total`, in the same unit */
  update(done: number): void;
  /** A line of its own, above the bar on a terminal. */
  say(line: string): void;
  /** Seconds that are left if it goes on as it has since the start; undefined until something is done. */
  secondsLeft(): number | undefined;
  /** Ends the line. */
  finish(): void;
}

export interface ProgressOptions {
  label: string;
  total: number;
  /** What was done before the start. */
  from?: number;
  /** How amounts are written, e.g. as megabytes; as they are by default. */
  format?: (amount: number) => string;
  stream?: NodeJS.WriteStream;
}

const WIDTH = 24;
/** Redrawing more often than this, in milliseconds, costs time and cannot be read. */
const INTERVAL = 100;

export function progress(options: ProgressOptions): Progress {
  const { label, total, from = 0, format = String, stream = process.stderr } = options;
  const began = performance.now();
  let drawn = Number.NEGATIVE_INFINITY;
  let done = from;
  let quarter = total > 0 ? Math.floor((4 * from) / total) : 0;

  const secondsLeft = () =>
    done > from ? ((performance.now() - began) / 1000 / (done - from)) * (total - done) : undefined;

  const draw = () => {
    const fraction = total > 0 ? Math.min(1, done / total) : 1;
    const left = secondsLeft();
    const amounts = `${format(done)} of ${format(total)}${left && stream.isTTY ? `, ${aboutText(left)} left` : ''}`;
    if (stream.isTTY) {
      const bar = '█'.repeat(Math.round(fraction * WIDTH)).padEnd(WIDTH, '░');
      const percent = String(Math.floor(fraction * 100)).padStart(3);
      stream.write(`\r\x1b[K${`${label}  ${bar} ${percent} %  ${amounts}`.slice(0, Math.max(20, stream.columns - 1))}`);
    } else if (Math.floor(fraction * 4) > quarter) {
      quarter = Math.floor(fraction * 4);
      stream.write(`${label}  ${quarter * 25} %  ${amounts}\n`);
    }
    drawn = performance.now();
  };

  return {
    update(amount) {
      done = amount;
      if (!stream.isTTY || performance.now() - drawn >= INTERVAL) draw();
    },
    say(line) {
      stream.write(stream.isTTY ? `\r\x1b[K${line}\n` : `${line}\n`);
      if (stream.isTTY) draw();
    },
    secondsLeft,
    finish() {
      draw();
      if (stream.isTTY) stream.write('\n');
    },
  };
}

/** @returns e.g. "26.4 MB" (10⁶ bytes) */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
