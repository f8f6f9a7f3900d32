/** Where a worker calls back; over the thread it returns a promise. */
export type Listener<T> = (event: T) => void;
