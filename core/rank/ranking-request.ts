import * as z from "zod";
import { dayFromText } from "../records/calendar-date.ts";

/** Names a request for good: a message delivered again asks for the same ranking. It is part of object keys. */
const requestId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/);

const rankRequestSchema = z.object({
  ask: z.literal("rank"),
  requestId,
  requestedBy: z.enum(["intake", "schedule", "demand"]),
  /** ISO 8601, UTC. Of two rankings the one requested later is the current one; its day is "today" where no date is asked for. */
  requestedAt: z.iso.datetime(),
  /** `YYYY-MM-DD`; the newest entry date where absent, but never later than today. */
  asOf: z
    .string()
    .refine((text) => dayFromText(text) >= 0, "it is no day written YYYY-MM-DD")
    .optional(),
  /** The intake that asks, to be marked when the ranking is published. */
  intakeId: z.string().min(1).optional(),
});

const segmentRequestSchema = z
  .object({
    ask: z.literal("segment"),
    request: rankRequestSchema,
    /** From 0. */
    segment: z.int().min(0),
    segments: z.int().min(1),
  })
  .refine(({ segment, segments }) => segment < segments, "there is no such segment");

/** A message of the ranking queue. Fields that a later release may add are passed over. */
export const rankingRequestSchema = z.discriminatedUnion("ask", [rankRequestSchema, segmentRequestSchema]);

/** Asks for a ranking. */
export type RankRequest = z.output<typeof rankRequestSchema>;

/** Asks for the activity in one segment of the shipments table. */
export type SegmentRequest = z.output<typeof segmentRequestSchema>;

export type RankingRequest = z.output<typeof rankingRequestSchema>;
