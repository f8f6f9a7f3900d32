import { existsSync, readFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError } from '../support/command.ts';

/** Results of cells, a line of JSON each, written as they come: whoever opens the file again goes on where it was. */
export class ResultsFile {
  readonly #file: FileHandle;
  readonly #lock: string;
  #writing = Promise.resolve();

  private constructor(file: FileHandle, lock: string) {
    this.#file = file;
    this.#lock = lock;
  }

  /**
   * Opens or begins a file. A last line that was cut off, as by a power failure, is taken out.
   * @param onLine hears of each result that is there already
   * @throws CommandError where another process has it open, or a line within is no JSON
   */
  static async open(path: string, onLine: (result: unknown) => void): Promise<ResultsFile> {
    await mkdir(dirname(path), { recursive: true });
    const lock = `${path}.lock`;
    await takeLock(lock);
    const file = await open(path, 'a+');
    const text = await file.readFile('utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    await file.truncate(Buffer.byteLength(whole));
    for (const [index, line] of whole.split('\n').slice(0, -1).entries()) onLine(parsed(line, `${path}:${index + 1}`));
    return new ResultsFile(file, lock);
  }

  /** On the disk when it resolves. */
  append(line: string): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      await this.#file.appendFile(`${line}\n`);
      await this.#file.datasync();
    });
    return this.#writing;
  }

  async close(): Promise<void> {
    await this.#file.close();
    await rm(this.#lock);
  }
}

function parsed(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new CommandError(`${place} is no result: ${(cause as Error).message}. Take the line out to do it again.`, {
      cause,
    });
  }
}

/** A lock that names its process; one whose process has ended counts for nothing. */
async function takeLock(lock: string): Promise<void> {
  const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : Number.NaN;
  if (isRunning(owner)) throw new CommandError(`Process ${owner} is at it already. Wait for it, or end it first.`);
  await writeFile(lock, String(process.pid));
}

function isRunning(pid: number): boolean {
  try {
    return Number.isInteger(pid) && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
