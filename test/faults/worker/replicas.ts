const replicas: Worker[] = [];

/** Remembers the replicas that a training starts from here on. */
export function watchReplicas(): void {
  const Real = globalThis.Worker;
  globalThis.Worker = class extends Real {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      replicas.push(this);
    }
  };
}

/** Ends one of them, as a browser does that runs out of memory: nobody is told. */
export function endReplica(): void {
  replicas.pop()?.terminate();
}
