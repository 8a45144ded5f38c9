import * as z from "zod";
import { dayFromText } from "../../../core/records/calendar-date.ts";
import { DECISION_ACTIONS } from "../../../core/select/decision.ts";
import { list } from "./list.ts";
import { day, instant } from "./moments.ts";
import { rankingIdSchema } from "./ranking-id.ts";

const MOST_LETTERS = 2_000;

const actionSchema = z.enum(DECISION_ACTIONS).meta({ id: "DecisionAction" });

/** A decision about a member. */
export const decisionSchema = z
  .object({
    memberId: z.string(),
    /** From 1, without holes. */
    sequence: z.int().min(1),
    action: actionSchema,
    reason: z.string(),
    /** To which a deferral holds; null for the others. */
    until: day.nullable(),
    /** The ranking that the author looked at. */
    rankingId: z.string(),
    /** User id. */
    author: z.string(),
    at: instant,
  })
  .meta({ id: "Decision" });

export type Decision = z.output<typeof decisionSchema>;

/** The decisions about a member, oldest first. */
export const decisionsSchema = z.object({ decisions: list(decisionSchema) }).meta({ id: "Decisions" });

export type Decisions = z.output<typeof decisionsSchema>;

/** Decisions about all members, newest first. */
export const decisionPageSchema = z
  .object({ decisions: list(decisionSchema), next: z.string().nullable() })
  .meta({ id: "DecisionPage" });

export type DecisionPage = z.output<typeof decisionPageSchema>;

/** What is sent to decide. */
export const newDecisionSchema = z
  .strictObject({
    action: actionSchema,
    reason: z
      .string()
      .trim()
      .min(1)
      .max(MOST_LETTERS)
      .refine((text) => text.isWellFormed(), "is no text of Unicode")
      .meta({ description: `1 to ${MOST_LETTERS} letters.` }),
    until: day
      .refine((text) => dayFromText(text) >= 0, "it is no day written YYYY-MM-DD")
      .nullish()
      .meta({ description: "To which day; of a deferral only, which needs it." }),
    rankingId: rankingIdSchema,
    after: z
      .int()
      .min(0)
      .max(9_999_998)
      .meta({ description: "Sequence of the newest decision that the author saw; 0 for none." }),
  })
  .superRefine(({ action, until }, context) => {
    const isDeferral = action === "defer";
    const isDated = typeof until === "string";
    if (isDeferral === isDated) return;
    const message = isDeferral ? "a deferral needs the day to which it holds" : "only a deferral has a day";
    context.addIssue({ code: "custom", path: ["until"], message });
  })
  .meta({ id: "NewDecision" });

export type NewDecision = z.output<typeof newDecisionSchema>;

/** What is sent to decide, as a client writes it. */
export type NewDecisionBody = z.input<typeof newDecisionSchema>;
