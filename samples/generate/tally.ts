import { NO_WRONG_MIDS, type WrongMidKind } from "./factories/wrong-mids.ts";
import { type BadRecordKind, NO_BAD_RECORDS } from "./shipments/bad-records.ts";

/** What was written into the shipments; `rows` is the sum of the five counts after it. */
export interface ShipmentTally {
  rows: number;
  /** Different entries, each in its first version. */
  entries: number;
  laterVersions: number;
  exactRepeats: number;
  equalVersionConflicts: number;
  bad: number;
  readonly badRecords: Record<BadRecordKind, number>;
  /** Entries with a MID that an accepted reading of the rules builds. */
  variantMids: number;
  /** Entries with a wrong MID. */
  wrong: number;
  readonly wrongMids: Record<WrongMidKind, number>;
  /** Entries of importers that are no members. */
  strangers: number;
}

/** A tally in which nothing has been written yet. */
export function emptyTally(): ShipmentTally {
  return {
    rows: 0,
    entries: 0,
    laterVersions: 0,
    exactRepeats: 0,
    equalVersionConflicts: 0,
    bad: 0,
    badRecords: { ...NO_BAD_RECORDS },
    variantMids: 0,
    wrong: 0,
    wrongMids: { ...NO_WRONG_MIDS },
    strangers: 0,
  };
}
