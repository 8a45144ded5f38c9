/** Digests that a conflict names: a sender that changes a field with every try makes thousands. */
const MOST_DIGESTS = 20;

/** Equal versions of an entry with different content. */
export interface EntryConflict {
  readonly entryNumber: string;
  readonly version: number;
  /** Digests of all contents seen, in order; the last one counts. Of more than 20 the greatest 20. */
  readonly digests: readonly string[];
  /** How many contents were seen; only where not all of them are named. */
  readonly contents?: number;
}

/** The conflict of a version that came with several contents, from their digests in any order, each once. */
export function entryConflict(
  entryNumber: string,
  version: number,
  digests: readonly string[],
): EntryConflict {
  const named = digests.toSorted().slice(-MOST_DIGESTS);
  const isCut = named.length < digests.length;
  return { entryNumber, version, digests: named, ...(isCut && { contents: digests.length }) };
}
