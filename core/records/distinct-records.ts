/** Records by id, each once, and the ids under which different contents came. */
export interface DistinctRecords<R> {
  readonly records: readonly R[];
  readonly conflicts: readonly string[];
  readonly repeats: number;
}

/**
 * One record an id, in the order of the ids: exact repeats count once; of different contents the one with the greater text
 * stands (design, law 4), and the id is reported. The order in which the records came does not matter.
 */
export function distinctRecords<R extends object>(records: readonly R[], idOf: (record: R) => string): DistinctRecords<R> {
  const standing = new Map<string, { record: R; text: string }>();
  const conflicts = new Set<string>();
  let repeats = 0;
  for (const record of records) {
    const id = idOf(record);
    const text = JSON.stringify(record);
    const known = standing.get(id);
    if (known === undefined) {
      standing.set(id, { record, text });
      continue;
    }
    if (known.text === text) repeats++;
    else conflicts.add(id);
    if (text > known.text) standing.set(id, { record, text });
  }
  const ordered = [...standing].sort(([one], [other]) => (one < other ? -1 : 1));
  return { records: ordered.map(([, { record }]) => record), conflicts: [...conflicts].sort(), repeats };
}
