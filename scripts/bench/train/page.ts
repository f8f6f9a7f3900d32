/** The page: starts leaders and watches its own thread, on which nothing should ever take long. */
import type { Measured, Task } from './tasks.ts';

interface BenchPage {
  /** Runs each task in a worker of its own, all at once. */
  run(tasks: Task[]): Promise<Measured[]>;
  /** Tasks of the main thread over 50 ms so far. */
  longTasks(): number;
}

let longTasks = 0;
new PerformanceObserver((list) => {
  longTasks += list.getEntries().length;
}).observe({ entryTypes: ['longtask'] });

function runTask(task: Task): Promise<Measured> {
  const worker = new Worker(new URL('./leader.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Measured>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<{ measured?: Measured; error?: string }>) => {
      if (data.measured) resolve(data.measured);
      else reject(new Error(data.error));
    };
    worker.postMessage({ call: 1, task });
  }).finally(() => worker.terminate());
}

(globalThis as unknown as { bench: BenchPage }).bench = {
  run: (tasks) => Promise.all(tasks.map(runTask)),
  longTasks: () => longTasks,
};
