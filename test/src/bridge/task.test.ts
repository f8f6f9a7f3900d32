import { describe, expect, it } from 'vitest';
import { Task } from '../../../src/bridge/task.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';

/** Work of one run that a test ends, and that takes no heed of its signal. */
function deaf() {
  let [resolve, reject] = [(_: string) => {}, (_: Error) => {}];
  const ending = new Promise<string>((...end) => {
    [resolve, reject] = end;
  });
  return { task: new Task(() => ending), resolve, reject };
}

/** Work that a test ends; heeds its signal. */
function setUp() {
  const runs: { signal: AbortSignal; resolve(value: string): void; reject(error: Error): void }[] = [];
  const task = new Task(
    (signal, _what: string) =>
      new Promise<string>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        runs.push({ signal, resolve, reject });
      }),
  );
  const phases: string[] = [];
  task.addEventListener('change', () => phases.push(task.state.phase));
  return { task, runs, phases };
}

describe('a task', () => {
  it('goes from initial by way of pending to its value, and tells each change', async () => {
    const { task, runs, phases } = setUp();
    expect(task).toMatchObject({ state: { phase: 'initial' }, pending: false, value: undefined });
    const ended = task.run('a');
    expect(task.pending).toBe(true);
    runs[0]!.resolve('done');
    expect(await ended).toEqual({ phase: 'complete', value: 'done' });
    expect(task.value).toBe('done');
    expect(phases).toEqual(['pending', 'complete']);
  });

  it('ends in a code and a detail when its work fails, and never rejects', async () => {
    const { task, runs } = setUp();
    const ended = task.run('a');
    runs[0]!.reject(new SelvedgeError('storage-full', 'no room'));
    expect(await ended).toEqual({ phase: 'error', code: 'storage-full', detail: 'no room' });
    expect(task.state.phase).toBe('error');
  });

  it('aborts the former run when it is run again, and only the last one counts', async () => {
    const { task, runs, phases } = setUp();
    const [first, second] = [task.run('a'), task.run('b')];
    expect(runs[0]!.signal.reason).toMatchObject({ name: 'cancelled' });
    runs[1]!.resolve('b');
    expect(await first).toEqual({ phase: 'initial' });
    expect(await second).toEqual({ phase: 'complete', value: 'b' });
    expect(phases).toEqual(['pending', 'pending', 'complete']);
  });

  it('stays pending after an abort until its work has ended, and is then as if never run', async () => {
    const { task, reject } = deaf();
    const ended = task.run();
    task.abort();
    expect(task.pending).toBe(true);
    reject(new SelvedgeError('cancelled'));
    expect(await ended).toEqual({ phase: 'initial' });
    expect(task.state).toEqual({ phase: 'initial' });
  });

  it('has a value all the same when the abort came too late for its work', async () => {
    const { task, resolve } = deaf();
    const ended = task.run();
    task.abort();
    resolve('kept');
    expect(await ended).toEqual({ phase: 'complete', value: 'kept' });
  });

  it('forgets at once what is under way, or was', async () => {
    const { task, runs, phases } = setUp();
    const ended = task.run('a');
    task.reset();
    expect(task.state.phase).toBe('initial');
    expect(runs[0]!.signal.aborted).toBe(true);
    expect(await ended).toEqual({ phase: 'initial' });
    expect(phases).toEqual(['pending', 'initial']);
  });

  it('lets go of its signal once it is over', async () => {
    const { task, runs } = setUp();
    const ended = task.run('a');
    runs[0]!.resolve('a');
    await ended;
    expect(runs[0]!.signal.aborted).toBe(true);
  });
});
