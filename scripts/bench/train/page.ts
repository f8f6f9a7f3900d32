/** The page: starts leaders and watches its own thread, on which nothing should ever take long. */
import type { BenchPage, FromCoordinator, Measured, Task, ToCoordinator } from './tasks.ts';

let longTasks = 0;
new PerformanceObserver((list) => {
  longTasks += list.getEntries().length;
}).observe({ entryTypes: ['longtask'] });

let steps = 0;
const runs = new Map<Worker, Promise<Measured>>();

const tell = (worker: Worker, message: ToCoordinator) => worker.postMessage(message);

function runTask(task: Task): Promise<Measured> {
  const worker = new Worker(new URL('./coordinator.worker.ts', import.meta.url), { type: 'module' });
  const run = new Promise<Measured>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<FromCoordinator>) => {
      if ('step' in data) steps++;
      else if ('measured' in data) resolve(data.measured);
      else reject(new Error(data.error));
    };
    tell(worker, { task });
  }).finally(() => {
    worker.terminate();
    runs.delete(worker);
  });
  runs.set(worker, run);
  return run;
}

async function cancel(): Promise<number> {
  const before = steps;
  const under = [...runs.values()];
  for (const worker of runs.keys()) tell(worker, { cancel: true });
  await Promise.allSettled(under);
  return steps - before;
}

(globalThis as unknown as { bench: BenchPage }).bench = {
  run: (tasks) => Promise.all(tasks.map(runTask)),
  cancel,
  steps: () => steps,
  longTasks: () => longTasks,
};
