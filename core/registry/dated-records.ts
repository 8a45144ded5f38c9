/** A record, and when the file that brought it was uploaded. */
export interface Dated<R> {
  readonly record: R;
  /** ISO 8601 in UTC, always with the same digits, so that texts order as times do. */
  readonly uploadedAt: string;
  /** Whether the same upload time came with other content, too. */
  readonly contested: boolean;
}

/**
 * One record an id: that of the newest upload; of several in uploads of one time the one with the greater text, as where one file
 * holds an id twice. Adding is commutative, associative and idempotent, so that neither order nor repetition of uploads matters.
 */
export class DatedRecords<R extends object> {
  readonly #items = new Map<string, Dated<R>>();
  readonly #idOf: (record: R) => string;

  constructor(idOf: (record: R) => string) {
    this.#idOf = idOf;
  }

  add(item: Dated<R>): void {
    const id = this.#idOf(item.record);
    const standing = this.#items.get(id);
    this.#items.set(id, standing === undefined ? item : winner(standing, item));
  }

  addAll(items: Iterable<Dated<R>>): void {
    for (const item of items) this.add(item);
  }

  /** By id, in code units. */
  sorted(): readonly Dated<R>[] {
    const inOrder = [...this.#items].sort(([one], [other]) => (one < other ? -1 : 1));
    return inOrder.map(([, item]) => item);
  }
}

function winner<R extends object>(one: Dated<R>, other: Dated<R>): Dated<R> {
  if (one.uploadedAt !== other.uploadedAt) return one.uploadedAt > other.uploadedAt ? one : other;
  const text = JSON.stringify(one.record);
  const otherText = JSON.stringify(other.record);
  const contested = one.contested || other.contested || text !== otherText;
  const { record, uploadedAt } = text >= otherText ? one : other;
  return { record, uploadedAt, contested };
}
