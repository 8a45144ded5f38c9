/** Something that a step cannot be faster than. */
export interface Bound {
  /** What it is, as a table says it. */
  readonly name: string;
  readonly seconds: number;
  /** What makes it wider; it begins with the setting, the quota or the file. */
  readonly lift: string;
}

/** What happens to all shipments before the next thing does. */
export interface Step {
  readonly name: string;
  readonly bounds: readonly Bound[];
  /** Why it does not end, where it does not. */
  readonly stopped?: string | undefined;
  /** Gigabyte-seconds of functions, and their invocations. */
  readonly functions?: {
    readonly name: string;
    readonly invocations: number;
    readonly gigabyteSeconds: number;
  };
  /** False for what happens before the clock is started. */
  readonly counts?: boolean;
}

/** The bound that a step is held up by. */
export function tightest({ bounds }: Pick<Step, "bounds">): Bound {
  return bounds.reduce((one, other) => (other.seconds > one.seconds ? other : one), {
    name: "",
    seconds: 0,
    lift: "",
  });
}

/** How wide a table is, and how it is made wider. */
export const TABLE_LIFT =
  "the table-level quota of DynamoDB on request, and `warmThroughput` of the table in `lib/tables.ts`";

/** Gigabytes of a function's memory. */
export function gigabytes(megabytes: number): number {
  return megabytes / MEGABYTES_A_GIGABYTE;
}

const MEGABYTES_A_GIGABYTE = 1_024;
