import * as z from "zod";

const whole = z.int().min(0);

/**
 * What is usual, as counted by a ranking and used for scoring until the next (design, law 1: no running averages). Totals, not
 * means, so that baselines of parts add up.
 */
export const baselineLineSchema = z.union([
  /** Value and weight of a chapter: of one importer, or of all (`importerId` empty). */
  z.strictObject({
    kind: z.literal("chapter"),
    importerId: z.string(),
    chapter: z.int().min(1).max(99),
    entries: whole,
    valueCents: whole,
    weightGrams: whole,
  }),
  /** Entries of one importer in one month (months since January 1970). */
  z.strictObject({ kind: z.literal("month"), importerId: z.string(), month: whole, entries: whole }),
]);

export type BaselineLine = z.output<typeof baselineLineSchema>;

/** Least experience that makes something usual. */
export interface BaselineLimits {
  readonly minimumEntries: number;
  readonly minimumMonths: number;
}

const GRAMS_A_KILOGRAM = 1_000;
const NONE = -1;

/** Looks up what is usual; -1 wherever there is no baseline. */
export class Baselines {
  readonly #limits: BaselineLimits;
  /** Cents per kilogram by importer and chapter; the empty importer stands for all. */
  readonly #usual = new Map<string, number>();
  readonly #months = new Map<string, Map<number, number>>();

  constructor(lines: Iterable<BaselineLine>, limits: BaselineLimits) {
    this.#limits = limits;
    for (const line of lines) {
      if (line.kind === "month") {
        const months = this.#months.get(line.importerId) ?? new Map<number, number>();
        this.#months.set(line.importerId, months.set(line.month, line.entries));
      } else if (line.entries >= limits.minimumEntries && line.weightGrams > 0) {
        const usual = (line.valueCents * GRAMS_A_KILOGRAM) / line.weightGrams;
        this.#usual.set(chapterKey(line.importerId, line.chapter), usual);
      }
    }
  }

  /** Whether there is anything usual at all. */
  get isEmpty(): boolean {
    return this.#usual.size === 0 && this.#months.size === 0;
  }

  /** Usual value per kilogram, in cents: the importer's own in the chapter, else everybody's. */
  centsPerKilogram(importerId: string, chapter: number): number {
    return (
      this.#usual.get(chapterKey(importerId, chapter)) ?? this.#usual.get(chapterKey("", chapter)) ?? NONE
    );
  }

  /** The importer's entries in a month. */
  entriesInMonth(importerId: string, month: number): number {
    return this.#months.get(importerId)?.get(month) ?? NONE;
  }

  /** The importer's entries in a usual month: the mean of its other months. */
  usualEntriesPerMonth(importerId: string, month: number): number {
    const months = this.#months.get(importerId);
    if (months === undefined) return NONE;
    let others = 0;
    let entries = 0;
    for (const [other, count] of months) {
      if (other === month) continue;
      others++;
      entries += count;
    }
    return others < this.#limits.minimumMonths ? NONE : entries / others;
  }
}

function chapterKey(importerId: string, chapter: number): string {
  return `${chapter}|${importerId}`;
}
