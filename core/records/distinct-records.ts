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
  const byId = new Map<string, Map<string, R>>();
  for (const record of records) {
    const contents = byId.get(idOf(record)) ?? new Map<string, R>();
    byId.set(idOf(record), contents.set(JSON.stringify(record), record));
  }
  const distinct = [...byId].sort(([one], [other]) => (one < other ? -1 : 1));
  const contents = distinct.reduce((count, [, { size }]) => count + size, 0);
  return {
    records: distinct.flatMap(([, texts]) => standing(texts)),
    conflicts: distinct.filter(([, { size }]) => size > 1).map(([id]) => id),
    repeats: records.length - contents,
  };
}

/** The record with the greatest text. */
function standing<R>(texts: ReadonlyMap<string, R>): R[] {
  const [greatest] = [...texts].sort(([one], [other]) => (one < other ? 1 : -1));
  return greatest === undefined ? [] : [greatest[1]];
}
