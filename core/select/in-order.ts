/** Compares texts or numbers for sorting: texts by code units, as no language of the machine can change. */
export function inOrder<Value extends string | number>(one: Value, other: Value): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
