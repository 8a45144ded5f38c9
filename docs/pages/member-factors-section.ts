import { MEMBER_FACTORS } from "../../core/factors/member/member-factors.ts";
import { MEMBER_OUTCOME_MEANINGS } from "../../core/factors/member/member-outcome-meanings.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { bullets, code, table } from "./markdown.ts";
import { MEMBER_SCALES } from "./member-scales.ts";
import { outcomeText } from "./outcome-text.ts";
import { percent } from "./percent.ts";

/** The factors of a member. */
export function memberFactorsSection({ member }: Policy): string[] {
  const rows = MEMBER_FACTORS.map(({ id, sentence, unit, source }) => [
    code(id),
    member.factors[id].axis,
    String(member.factors[id].weight),
    sentence,
    MEMBER_SCALES[id](member),
    unit,
    source,
  ]);
  const sectors = Object.entries(member.entityBaseFindingRate).map(
    ([type, rate]) => `${type} ${percent(rate)}`,
  );
  return [
    "## Members",
    `A factor's points are its weight times its level (0 to 1 in thousandths), so points are whole thousandths and a candidate's are
exactly the sum of its factors. The more points, the sooner a visit. Axes follow the CTPAT Five Step guide, with oversight
beside them. The order is by points, then by member id; ties at the cut after ${member.cut.candidates} candidates are reported.`,
    table(
      [
        "factor",
        "axis",
        "weight (the project's own)",
        "what it looks at",
        "full level",
        "measured in",
        "public ground",
      ],
      rows,
    ),
    `Rates (\`incidents\`, \`anomalies\`, \`midErrors\`) look at ${member.windowMonths} months of entries, halve in weight every
${member.rateHalfLifeMonths} months of age (incidents every ${member.incidentHalfLifeMonths}), and are shrunk towards the rate of the entity type as if
${member.shrinkageEntries} more entries had come at it: (events + m x base) / (entries + m). Three seals in 200,000 entries do not weigh as much as
three in thirty. An incident that the member reported itself counts ${percent(member.selfReportedShare)}. \`volume\` and \`value\` look at ${member.exposureMonths} months.`,
    `Share of validations that find something, by entity type (estimates of this project, not measured): ${sectors.join(", ")}.`,
    "How each can end:",
    bullets(MEMBER_FACTORS.map(({ id }) => `${code(id)}: ${outcomeText(MEMBER_OUTCOME_MEANINGS[id])}`)),
  ];
}
