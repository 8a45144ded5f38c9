/** A factor of an importer: null where it could not be measured. */
export interface FactorFigures {
  readonly measured: number;
  /** Thousandths of a point. */
  readonly points: number;
}

/** The factors that shipments alone feed, in the order in which they are told. */
export const FACTORS = ["region", "anomalies", "midErrors", "volume", "value", "fast"] as const;

export type FactorName = (typeof FACTORS)[number];

export interface RankedImporter {
  readonly rank: number;
  readonly importerId: string;
  /** Thousandths of a point. */
  readonly points: number;
  readonly factors: Readonly<Record<FactorName, FactorFigures | null>>;
}

/** What was found in the file, before anything is ranked. */
export interface Counts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Entries, each in its newest version. */
  readonly counted: number;
  /** Contents that gave way to a newer version. */
  readonly superseded: number;
  /** Records that say again what another says. */
  readonly repeats: number;
  readonly lanes: { readonly standard: number; readonly review: number };
  readonly mid: { readonly match: number; readonly mismatch: number; readonly missing: number };
  readonly valueCents: number;
  /** `YYYY-MM-DD`. */
  readonly newestDate: string;
}

/** The result of the whole task; a contender that does a part of it tells `read`, and `cells` where it looks for cells. */
export interface TaskResult extends Counts {
  readonly importers: number;
  readonly top: readonly RankedImporter[];
  /** SHA-256 over the canonical lines of all importers in the order of their ranks, in hexadecimal. */
  readonly sha256: string;
}

/** How many ranks the result shows; the digest covers all. */
export const TOP = 100;

/** The canonical line of an importer, with its end: what the digest is made over. */
export function canonicalLine({ rank, importerId, points, factors }: RankedImporter): string {
  const figures = FACTORS.map((name) => {
    const factor = factors[name];
    return factor === null ? "-" : `${factor.measured}/${factor.points}`;
  });
  return `${rank},${importerId},${points},${figures.join(",")}\n`;
}
