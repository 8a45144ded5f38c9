import { code, date, decimal, entries, type FieldTable, flag, identifier, type RecordOf } from "../field.ts";

/** The outcome of a validation visit, with its deficiencies. */
export const validationFields = {
  validationId: identifier(40, {
    required: true,
    aliases: ["validation"],
    doc: "Unique id of the validation.",
    example: "V000031",
  }),
  memberId: identifier(35, {
    required: true,
    aliases: ["member", "account"],
    doc: "Member validated.",
    example: "M00017",
  }),
  completedOn: date({
    required: true,
    aliases: ["date", "completed"],
    doc: "Day on which the validation was completed.",
    example: "2025-06-12",
  }),
  kind: code(
    { initial: ["first"], revalidation: ["re"] },
    {
      required: true,
      aliases: ["validation kind", "type"],
      doc: "First validation or revalidation.",
      source: "6 USC 965(a), 6 USC 969",
      example: "revalidation",
    },
  ),
  mode: code(
    { onSite: ["on site", "on-site", "in person"], virtual: ["remote"] },
    { required: false, doc: "How it was done.", example: "virtual" },
  ),
  result: code(
    { passed: ["pass"], actionsRequired: ["actions required"], failed: ["fail"] },
    { required: true, aliases: ["outcome"], doc: "Result.", example: "passed" },
  ),
  deficiencies: entries(
    {
      criterion: identifier(8, { required: true, doc: "Criterion, category.number.", example: "3.1" }),
      strength: code({ must: [], should: [] }, { required: true, doc: "Must or Should.", example: "must" }),
      reason: code(
        {
          inadequateEvidence: ["inadequate-evidence"],
          notImplemented: ["not-implemented"],
          notDocumented: ["not-documented"],
          notReviewed: ["not-reviewed"],
          other: [],
        },
        { required: false, doc: "Why it was found deficient.", example: "inadequateEvidence" },
      ),
    },
    {
      required: false,
      doc: "Criteria not met.",
      source: "Minimum security criteria 2020",
      example: "3.1 must inadequateEvidence|5.8 should other",
    },
  ),
  actionsRequired: decimal(0, 10_000, {
    required: false,
    aliases: ["actions required"],
    doc: "Number of required actions.",
    example: "2",
  }),
  actionsClosedOn: date({
    required: false,
    aliases: ["actions closed"],
    doc: "Day on which the last required action was closed; absent while open.",
    example: "2025-09-01",
  }),
  bestPractices: entries(
    {
      managementSupport: flag({ required: true, doc: "Senior management support.", example: "yes" }),
      innovative: flag({
        required: true,
        doc: "Innovative for the member's model and size.",
        example: "yes",
      }),
      documented: flag({ required: true, doc: "Documented process.", example: "yes" }),
      checksAndBalances: flag({ required: true, doc: "Recurring tests or audits.", example: "yes" }),
      evidence: flag({ required: true, doc: "Evidence verified by the specialist.", example: "yes" }),
    },
    {
      required: false,
      aliases: ["best practices"],
      doc: "Best practices shown, each with the five tests; it counts when all five hold.",
      source: "CTPAT Best Practices Framework, 20 July 2021",
      example: "yes yes yes yes yes|yes no yes yes no",
    },
  ),
  validator: identifier(40, {
    required: false,
    aliases: ["specialist"],
    doc: "Pseudonymous id of the specialist, never a name.",
    example: "S014",
  }),
  hours: decimal(1, 10_000, {
    required: false,
    aliases: ["staff hours"],
    unit: "staff hours",
    doc: "Staff hours spent.",
    source: "6 USC 971(a)",
    example: "24",
  }),
} satisfies FieldTable;

export type Validation = RecordOf<typeof validationFields>;
