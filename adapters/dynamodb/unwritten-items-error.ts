/** A table did not take all items, however often it was asked. Writing the same again is safe and goes on where it stopped. */
export class UnwrittenItemsError extends Error {
  override readonly name = "UnwrittenItemsError";
  readonly table: string;
  readonly unwritten: number;

  constructor(table: string, unwritten: number) {
    super(
      `${unwritten} items of table ${table} are not written after all tries: the table is throttled. ` +
        "Bring the same records again; what is written stays as it is.",
    );
    this.table = table;
    this.unwritten = unwritten;
  }
}
