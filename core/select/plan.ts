import * as z from "zod";
import { namesOf } from "../policy/names-of.ts";
import { VISIT_MODES } from "../policy/visit-hours.ts";
import { ENTITY_TYPES, type EntityType } from "../records/fields/programme-codes.ts";
import { monthTextSchema } from "./month-text.ts";
import { NOT_PLANNED_REASONS } from "./not-planned.ts";
import { PICK_REASONS } from "./pick-reason.ts";
import { RISK_BANDS } from "./risk-band.ts";

const count = z.int().min(0);
const entityType = z.enum(namesOf<EntityType>(ENTITY_TYPES));
const date = z.iso.date();
const mostSeed = 0xffff_ffff;

const byReason = { law: count, selected: count, risk: count, sector: count, random: count };

const memberSchema = z.object({
  memberId: z.string(),
  name: z.string().nullable(),
  entityType,
  /** Null where the member has none. */
  fieldOffice: z.string().nullable(),
  rank: z.int().min(1),
  /** The date by law of the next validation; null where not known. */
  dueOn: date.nullable(),
});

const visitSchema = memberSchema.extend({
  /** Thousandths of a point. */
  points: z.int(),
  band: z.enum(RISK_BANDS),
  mode: z.enum(VISIT_MODES),
  /** Staff hours. */
  hours: count,
});

const pickSchema = visitSchema.extend({
  fieldOffice: z.string(),
  month: monthTextSchema,
  /** The reason of record: hit rates count the visit under it. */
  reason: z.enum(PICK_REASONS),
  /** All that applied, that of record among them. */
  reasons: z.array(z.enum(PICK_REASONS)),
  /** Whether the month comes after the month of `dueOn`. */
  late: z.boolean(),
  /** Of a visit at random: the members of its office and entity type that it was drawn from, and how many were drawn. */
  stratum: z.object({ population: count, drawn: count }).nullable(),
});

const backlogSchema = visitSchema.extend({
  reason: z.enum(["law", "selected", "risk", "random"]),
  /** What is missing: the capacity of the office is full, there is none, or the member has no office. */
  cause: z.enum(["noRoom", "noCapacity", "noOffice"]),
  /** Year of the date by law; the plan's first where the law does not ask for the visit. */
  year: z.int(),
});

const notPlannedSchema = memberSchema.extend({
  reason: z.enum(NOT_PLANNED_REASONS),
  /** Whether a decision keeps back a visit that the law asks for within the plan. */
  dueByLaw: z.boolean(),
});

/** The content of plan.json; read and written again it is the same bytes. Every candidate is in `picks`, `backlog` or `notPlanned`, or counted in `rest`. */
export const planSchema = z.object({
  /** The date of the ranking; null where not known. */
  asOf: date.nullable(),
  policy: z.object({ id: z.string(), version: z.int(), hash: z.string() }),
  seed: z.int().min(0).max(mostSeed),
  from: monthTextSchema,
  months: z.int().min(1),
  /** Picks + backlog + notPlanned + rest = candidates. `late` and `hours` are of the picks. */
  counts: z.object({
    candidates: count,
    picks: count,
    late: count,
    hours: count,
    backlog: count,
    notPlanned: count,
    rest: count,
  }),
  /** Picks by reason of record. */
  reasons: z.object(byReason),
  /** Every office that the capacity or a candidate names; null stands for candidates without one. */
  offices: z.array(
    z.object({
      fieldOffice: z.string().nullable(),
      visits: count,
      candidates: count,
      picks: count,
      backlog: count,
      notPlanned: count,
      rest: count,
    }),
  ),
  /** Use of the capacity: visits that there are, and picks by reason of record. */
  capacity: z.array(
    z.object({ fieldOffice: z.string(), month: monthTextSchema, visits: count, picks: count, ...byReason }),
  ),
  /** Capacity given for months outside the plan. */
  capacityOutside: z.object({ lines: count, visits: count }),
  /** Visits of each entity type against its quota. */
  sectors: z.array(z.object({ entityType, members: count, quota: count, picks: count })),
  /** What visits at random were drawn from. */
  strata: z.array(z.object({ fieldOffice: z.string(), entityType, population: count, drawn: count })),
  /** Specialists who would clear the backlog in a year, to hundredths, rounded up. */
  staff: z.array(
    z.object({
      fieldOffice: z.string().nullable(),
      year: z.int(),
      visits: count,
      hours: count,
      specialists: z.number(),
    }),
  ),
  specialistHoursPerYear: z.int().min(1),
  picks: z.array(pickSchema),
  backlog: z.array(backlogSchema),
  notPlanned: z.array(notPlannedSchema),
});

/** The validations chosen within capacity, with what was left and why. */
export type Plan = z.output<typeof planSchema>;

export type PlanPick = z.output<typeof pickSchema>;

export type PlanBacklog = z.output<typeof backlogSchema>;

export type PlanNotPlanned = z.output<typeof notPlannedSchema>;
