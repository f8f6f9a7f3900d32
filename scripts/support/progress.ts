/** One line of progress: redrawn in place on a terminal, a line every quarter where output goes to a file. */
export interface Progress {
  /** @param done at most `total`, in the same unit */
  update(done: number): void;
  /** Ends the line. */
  finish(): void;
}

export interface ProgressOptions {
  label: string;
  total: number;
  /** How amounts are written, e.g. as megabytes; as they are by default. */
  format?: (amount: number) => string;
  stream?: NodeJS.WriteStream;
}

const WIDTH = 24;
/** Redrawing more often than this, in milliseconds, costs time and cannot be read. */
const INTERVAL = 100;

export function progress({ label, total, format = String, stream = process.stderr }: ProgressOptions): Progress {
  let drawn = Number.NEGATIVE_INFINITY;
  let done = 0;
  let quarter = 0;

  const draw = () => {
    const fraction = total > 0 ? Math.min(1, done / total) : 1;
    const amounts = `${format(done)} of ${format(total)}`;
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
