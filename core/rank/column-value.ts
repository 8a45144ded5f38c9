/** The value of a place in a column; `beyond` where the column does not reach that far (a member newer than it). */
export function columnValue<Value>(column: ArrayLike<Value>, index: number, beyond: Value): Value {
  return column[index] ?? beyond;
}
