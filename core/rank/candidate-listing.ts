import type { MemberAxis, MemberFactorId } from "../factors/member/member-factor.ts";
import { dayToText } from "../records/calendar-date.ts";
import { columnValue } from "./column-value.ts";
import { factorBit, LISTED_FACTORS, type ListingColumns, MARKS, NO_DAY } from "./listing-columns.ts";

/** A factor and what it gave: thousandths of a point. */
export interface FactorPoints {
  readonly factor: MemberFactorId;
  readonly points: number;
}

/** A candidate as a listing shows it. */
export interface ListedCandidate {
  /** From 1. */
  readonly rank: number;
  readonly memberId: string;
  readonly name: string | null;
  readonly entityType: string;
  readonly country: string | null;
  readonly region: string | null;
  readonly fieldOffice: string | null;
  readonly status: string | null;
  readonly tier: number;
  /** Thousandths of a point; so are the axes. */
  readonly points: number;
  readonly axes: Readonly<Record<MemberAxis, number>>;
  /** `YYYY-MM-DD`, the last day on which the next validation is in time. */
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly neverValidated: boolean;
  readonly fast: boolean | null;
  /** The strongest, the most points first. */
  readonly reasons: readonly FactorPoints[];
}

/** All candidates of a ranking, held in columns. Places count from 0 in the order of rank. */
export class CandidateListing {
  readonly columns: ListingColumns;

  constructor(columns: ListingColumns) {
    this.columns = columns;
  }

  get size(): number {
    return this.columns.size;
  }

  /** The candidate at a place. */
  at(place: number): ListedCandidate {
    const { columns } = this;
    const { threat, vulnerability, exposure, oversight } = columns.axes;
    const due = columnValue(columns.dueOn, place, NO_DAY);
    const marks = columnValue(columns.marks, place, 0);
    return {
      rank: place + 1,
      memberId: columnValue(columns.memberIds, place, ""),
      name: columnValue(columns.names, place, null),
      entityType: columns.entityType.at(place),
      country: columns.country.at(place),
      region: columns.region.at(place),
      fieldOffice: columns.fieldOffice.at(place),
      status: columns.status.at(place),
      tier: columnValue(columns.tier, place, 0),
      points: columnValue(columns.points, place, 0),
      axes: {
        threat: columnValue(threat, place, 0),
        vulnerability: columnValue(vulnerability, place, 0),
        exposure: columnValue(exposure, place, 0),
        oversight: columnValue(oversight, place, 0),
      },
      dueOn: due === NO_DAY ? null : dayToText(due),
      overdue: (marks & MARKS.overdue) > 0,
      neverValidated: (marks & MARKS.neverValidated) > 0,
      fast: (marks & MARKS.fastKnown) > 0 ? (marks & MARKS.fast) > 0 : null,
      reasons: this.#reasonsAt(place),
    };
  }

  /** Points of a factor by its place in LISTED_FACTORS; 0 where it gave none. */
  factorPointsAt(place: number, factor: number): number {
    return columnValue(this.columns.factorPoints, place * LISTED_FACTORS.length + factor, 0);
  }

  /** The factors that could not be measured. */
  missingAt(place: number): MemberFactorId[] {
    const bits = columnValue(this.columns.missing, place, 0);
    return LISTED_FACTORS.filter((factor) => (bits & factorBit(factor)) > 0);
  }

  #reasonsAt(place: number): FactorPoints[] {
    const bits = columnValue(this.columns.reasons, place, 0);
    return LISTED_FACTORS.flatMap((factor, at) =>
      (bits & factorBit(factor)) > 0 ? { factor, points: this.factorPointsAt(place, at) } : [],
    ).sort((one, other) => other.points - one.points);
  }
}
