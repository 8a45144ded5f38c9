import type { MemberAxis, MemberFactorId } from "../factors/member/member-factor.ts";
import { MEMBER_FACTORS } from "../factors/member/member-factors.ts";
import { CodedColumn } from "./coded-column.ts";

/** The factors by their place in the columns. */
export const LISTED_FACTORS: readonly MemberFactorId[] = MEMBER_FACTORS.map(({ id }) => id);

/** The bit of a factor, where several are held as one number. */
export function factorBit(factor: MemberFactorId): number {
  return 1 << LISTED_FACTORS.indexOf(factor);
}

/** What stands where a day is not known. */
export const NO_DAY = -1;

/** What tells of a candidate, a bit each. */
export const MARKS = { overdue: 1, neverValidated: 2, fast: 4, fastKnown: 8 } as const;

/** The candidates of a ranking column by column; the place of a candidate is its rank less 1. */
export interface ListingColumns {
  readonly size: number;
  readonly memberIds: string[];
  readonly names: (string | null)[];
  readonly entityType: CodedColumn<string>;
  readonly country: CodedColumn<string | null>;
  readonly region: CodedColumn<string | null>;
  readonly fieldOffice: CodedColumn<string | null>;
  readonly status: CodedColumn<string | null>;
  readonly tier: Uint8Array;
  readonly points: Float64Array;
  readonly axes: Readonly<Record<MemberAxis, Float64Array>>;
  /** Day, or `NO_DAY`. */
  readonly dueOn: Int32Array;
  /** `MARKS` of each. */
  readonly marks: Uint8Array;
  /** Points of every factor of the first candidate, then of the second; 0 where it did not score. */
  readonly factorPoints: Float64Array;
  /** A bit a factor: those among the strongest reasons, and those that could not be measured. */
  readonly reasons: Uint32Array;
  readonly missing: Uint32Array;
}

export function emptyColumns(size: number): ListingColumns {
  const numbers = () => new Float64Array(size);
  return {
    size,
    memberIds: [],
    names: [],
    entityType: new CodedColumn(size, ""),
    country: new CodedColumn<string | null>(size, null),
    region: new CodedColumn<string | null>(size, null),
    fieldOffice: new CodedColumn<string | null>(size, null),
    status: new CodedColumn<string | null>(size, null),
    tier: new Uint8Array(size),
    points: numbers(),
    axes: { threat: numbers(), vulnerability: numbers(), exposure: numbers(), oversight: numbers() },
    dueOn: new Int32Array(size).fill(NO_DAY),
    marks: new Uint8Array(size),
    factorPoints: new Float64Array(size * LISTED_FACTORS.length),
    reasons: new Uint32Array(size),
    missing: new Uint32Array(size),
  };
}
