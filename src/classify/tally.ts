/** How many of a class were kept. */
export interface Tallied {
  label: string;
  count: number;
}

/** What was kept in this sitting, each garment once, however often its class was changed. */
export class Tally {
  /** Sample id → class, what was kept last at the end. */
  #kept: ReadonlyMap<string, string> = new Map();
  #before: ReadonlyMap<string, string> | undefined;

  get total(): number {
    return this.#kept.size;
  }

  /** By class, the one that was kept last first. */
  get classes(): Tallied[] {
    const counts = new Map<string, number>();
    for (const label of [...this.#kept.values()].reverse()) counts.set(label, (counts.get(label) ?? 0) + 1);
    return [...counts].map(([label, count]) => ({ label, count }));
  }

  /** @param ids of samples, also of such as were kept before */
  keep(ids: readonly string[], label: string): void {
    this.#before = this.#kept;
    const kept = new Map(this.#kept);
    for (const id of ids) {
      kept.delete(id);
      kept.set(id, label);
    }
    this.#kept = kept;
  }

  /** Takes the last `keep` back. */
  undo(): void {
    this.#kept = this.#before ?? this.#kept;
    this.#before = undefined;
  }
}
