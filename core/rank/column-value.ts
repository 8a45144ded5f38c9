/** The value of a place in a column of numbers; 0 where the column does not reach that far (a member newer than it). */
export function columnValue(column: ArrayLike<number>, index: number): number {
  return column[index] ?? 0;
}
