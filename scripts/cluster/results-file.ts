import { existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
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
   * @param onLine hears of each result that is there already, and throws where it is none
   * @throws CommandError where another process has it open, or with the line that is no result
   */
  static async open(path: string, onLine: (result: unknown) => void): Promise<ResultsFile> {
    await mkdir(dirname(path), { recursive: true });
    const lock = `${path}.lock`;
    await takeLock(lock);
    try {
      const bytes = tellAll(existsSync(path) ? await readFile(path, 'utf8') : '', path, onLine);
      const file = await open(path, 'a');
      await file.truncate(bytes);
      return new ResultsFile(file, lock);
    } catch (error) {
      await rm(lock);
      throw error;
    }
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
    // Whoever appended hears of what went wrong.
    await this.#writing.catch(() => undefined);
    await this.#file.close();
    await rm(this.#lock);
  }
}

/** The results of a file that others may be adding to; none where there is no file. @throws CommandError as `open` */
export async function readResults(path: string, onLine: (result: unknown) => void): Promise<void> {
  if (existsSync(path)) tellAll(await readFile(path, 'utf8'), path, onLine);
}

/** @returns the bytes of the lines that are whole */
function tellAll(text: string, path: string, onLine: (result: unknown) => void): number {
  const lines = text.split('\n');
  const cutOff = lines.pop()!;
  for (const [index, line] of lines.entries()) tell(line, `${path}:${index + 1}`, onLine);
  // Of a result there is at least the beginning; anything else is not ours to take out.
  if (!/^(\{|$)/.test(cutOff)) tell(cutOff, `${path}:${lines.length + 1}`, onLine);
  return Buffer.byteLength(text) - Buffer.byteLength(cutOff);
}

function tell(line: string, place: string, onLine: (result: unknown) => void): void {
  try {
    onLine(JSON.parse(line));
  } catch (cause) {
    throw new CommandError(`${place} is no result: ${(cause as Error).message}. Take the line out to do it again.`, {
      cause,
    });
  }
}

/** A lock that names its process; one whose process has ended counts for nothing. */
async function takeLock(lock: string): Promise<void> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = Number(await readFile(lock, 'utf8'));
    if (isRunning(owner)) {
      throw new CommandError(
        `Process ${owner} is at it already. Wait for it, or end it; if it is another program, delete ${lock}.`,
      );
    }
    await rm(lock);
    await takeLock(lock);
  }
}

function isRunning(pid: number): boolean {
  try {
    return Number.isInteger(pid) && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
