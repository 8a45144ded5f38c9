/**
 * A table did not take all items, however often it was asked. Writing all of them again is safe: it starts at the beginning, and
 * what is written is written over with the same.
 */
export class UnwrittenItemsError extends Error {
  override readonly name = "UnwrittenItemsError";
  readonly table: string;
  readonly unwritten: number;

  constructor(table: string, unwritten: number) {
    super(
      `${unwritten} items of table ${table} are not written after all tries: the table is throttled. ` +
        "Bring the same records again from the start; what is written is written over with the same.",
    );
    this.table = table;
    this.unwritten = unwritten;
  }
}
