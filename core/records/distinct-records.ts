/**
 * Gathers records by id, each once: exact repeats count once; of different contents the one with the greater text stands
 * (design, law 4), and the id is reported. The order in which the records come does not matter.
 */
export class DistinctRecords<R extends object> {
  readonly #records = new Map<string, R>();
  readonly #conflicts = new Set<string>();
  readonly #idOf: (record: R) => string;

  constructor(idOf: (record: R) => string) {
    this.#idOf = idOf;
  }

  add(record: R): void {
    const id = this.#idOf(record);
    const standing = this.#records.get(id);
    if (standing === undefined) {
      this.#records.set(id, record);
      return;
    }
    const text = JSON.stringify(record);
    const standingText = JSON.stringify(standing);
    if (text === standingText) return;
    this.#conflicts.add(id);
    if (text > standingText) this.#records.set(id, record);
  }

  /** The records that stand. */
  get records(): Iterable<R> {
    return this.#records.values();
  }

  /** Ids under which different contents came, in order. */
  get conflicts(): readonly string[] {
    return [...this.#conflicts].sort();
  }
}
