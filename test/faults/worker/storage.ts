/** Why the transaction of a write is aborted. */
export type WriteFailure = 'QuotaExceededError' | 'UnknownError' | 'AbortError';

/** Whether what is to fail still may. */
let armed = true;

/** Lets nothing more fail that has not failed yet. */
export function failNoMore(): void {
  armed = false;
}

const WRITES = [
  [IDBObjectStore.prototype, ['put', 'add', 'delete', 'clear']],
  [IDBCursor.prototype, ['update', 'delete']],
] as const;

/**
 * Lets the write number `step` from here on fail, counted from 0, and none after it: its transaction is aborted, as
 * browsers do, at once or when the write itself has succeeded.
 */
export function failWrite(step: number, why: WriteFailure, late: boolean): void {
  let writes = 0;
  for (const [prototype, names] of WRITES) {
    for (const name of names) {
      const of = prototype as unknown as Record<string, (...values: unknown[]) => IDBRequest>;
      const real = of[name]!;
      of[name] = function (this: IDBObjectStore | IDBCursor, ...values) {
        const request = real.apply(this, values);
        if (!armed || writes++ !== step || request.transaction === null) return request;
        const { transaction } = request;
        const fail = () => {
          if (why !== 'AbortError') {
            Object.defineProperty(transaction, 'error', { value: new DOMException('made to fail', why) });
          }
          transaction.abort();
        };
        if (late) request.addEventListener('success', fail);
        else queueMicrotask(fail);
        return request;
      };
    }
  }
}

const READS = ['get', 'getAll', 'getKey', 'getAllKeys', 'openCursor', 'count'] as const;

/** Lets the read number `step` from here on fail, counted from 0, as where the browser cannot read its own files. */
export function failRead(step: number): void {
  let reads = 0;
  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const name of READS) {
      const of = prototype as unknown as Record<string, (...values: unknown[]) => IDBRequest>;
      const real = of[name]!;
      of[name] = function (this: IDBObjectStore | IDBIndex, ...values) {
        const request = real.apply(this, values);
        const { transaction } = request;
        if (armed && reads++ === step) queueMicrotask(() => transaction?.abort());
        return request;
      };
    }
  }
}

/** Lets the database not be opened again: refused, or without an answer. */
export function failOpening(how: 'refused' | 'silent'): void {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...of) {
    if (how === 'refused') throw new DOMException('made to fail', 'UnknownError');
    const request = open.apply(this, of);
    request.addEventListener = () => {};
    return request;
  };
}
