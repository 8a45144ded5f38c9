/** An item of a table that does not hold what this version writes: ours is wrong, and trying again does not help. */
export class StoredItemError extends Error {
  override readonly name = "StoredItemError";
  readonly pk: string;
  readonly sk: string;
  readonly attribute: string;

  constructor(
    key: { readonly pk: string; readonly sk: string },
    attribute: string,
    expected: string,
    cause?: unknown,
  ) {
    super(
      `attribute ${attribute} of the item ${key.pk} / ${key.sk} is not ${expected}. Another version or another hand wrote it: ` +
        "deploy the version that reads it, or restore the item from the table's backup.",
      { cause },
    );
    this.pk = key.pk;
    this.sk = key.sk;
    this.attribute = attribute;
  }
}
