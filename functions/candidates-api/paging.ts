import * as z from "zod";
import { sha256 } from "../../adapters/sha256.ts";
import { type ApiProblem, invalidRequest } from "./api-problem.ts";

const HASH_DIGITS = 12;

/** How many items a page has at most. */
export function limitOf(most: number, usual: number) {
  return z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(usual)
    .meta({ description: `How many at most; ${usual} where absent.` });
}

/** The `next` of the page before. */
export const cursorSchema = z
  .string()
  .min(1)
  .max(1_000)
  .optional()
  .meta({ description: "The `next` of the page before, with the same other parameters." });

const offsetSchema = z.tuple([z.string(), z.int().min(0)]);

/**
 * Cursors into a list that does not change. They hold how many items went before, and of which question: with another one
 * they are refused.
 */
export class OffsetCursors {
  readonly #question: string;

  /** `question`: all that the list hangs on, as JSON. */
  constructor(question: unknown) {
    this.#question = sha256(JSON.stringify(question)).slice(0, HASH_DIGITS);
  }

  /** How many items go before the page; none without a cursor. Throws ApiProblem. */
  offsetOf(cursor: string | undefined): number {
    if (cursor === undefined) return 0;
    const reading = offsetSchema.safeParse(decoded(cursor));
    const [question, offset] = reading.data ?? [];
    if (offset === undefined || question !== this.#question) throw badCursor();
    return offset;
  }

  /** The cursor of the page after `offset` of `total` items; null where it would be empty. */
  next(offset: number, total: number): string | null {
    return offset < total ? encoded([this.#question, offset]) : null;
  }
}

/** Cursors into a list that grows at its head: they name the last item of the page before. */
export class PlaceCursors<Place> {
  readonly #schema: z.ZodType<Place>;

  constructor(schema: z.ZodType<Place>) {
    this.#schema = schema;
  }

  /** Throws ApiProblem. */
  placeOf(cursor: string | undefined): Place | undefined {
    if (cursor === undefined) return undefined;
    const reading = this.#schema.safeParse(decoded(cursor));
    if (!reading.success) throw badCursor();
    return reading.data;
  }

  /** The cursor of the page after these items, of which `limit` were asked for; null where they are the last. */
  next(items: readonly Place[], limit: number): string | null {
    const last = items.at(-1);
    return last === undefined || items.length < limit ? null : encoded(this.#schema.parse(last));
  }
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw badCursor();
  }
}

/** The problem of a cursor that is none, or of another list. */
export function badCursor(): ApiProblem {
  return invalidRequest("query.cursor", "is not the `next` of a page of this list; begin without one");
}
