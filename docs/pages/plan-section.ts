import type { Policy } from "../../core/policy/policy.ts";
import { ANY_TYPE } from "../../core/policy/visit-hours.ts";
import { bullets, code, table } from "./markdown.ts";
import { percent } from "./percent.ts";

/** How validations are planned. */
export function planSection({ plan }: Policy): string[] {
  const { shares, bands, modes, hours, dueLeadMonths, sectorMinimum, specialistHoursPerYear } = plan;
  return [
    "## The plan of validations",
    `\`greenlane select\` plans visits within the capacity of the field offices. Every visit has one reason of record, the first that
brought it, and lists all that applied:`,
    bullets([
      `\`law\`: the date by law lies in the plan's months or before them (6 USC 965(a): first validation within a year of certification;
6 USC 969: then once in four years; a granted extension counts). The earliest due first; each in the latest month with room that
is at least ${dueLeadMonths} months before the month it is due in, else earlier, else later; overdue ones in the earliest month with room.
A visit in a later month than its date is marked late.`,
      "`selected`: an analyst selected the member; the earliest month with room.",
      `\`random\`: ${percent(shares.random)} of the visits that an office then has left in the whole period, one at least where two are left. Drawn
before any pick by risk from all members who wait, by systematic sampling in the order of entity types with a seeded random
order within each: every member of an office has the same chance, every type comes in proportion. The only visits that tell how
often a visit finds something among members as they are.`,
      `\`risk\`: ${percent(shares.risk)}, escalated members first, then by rank; and what draw and quotas do not need.`,
      `\`sector\`: ${percent(shares.sector)}, for the entity types furthest below their quota: the plan's visits in proportion to members that can be
visited, ${sectorMinimum} at least. Visits of every reason count towards it.`,
    ]),
    `Shares are divided by largest remainders, so they are whole visits that add up. The first ${percent(bands.high)} of the ranking are the high band,
the next ${percent(bands.medium)} the medium one. A virtual visit is a proposal: the member must agree to it.`,
    table(
      ["member", "mode (the project's own)"],
      [
        ["never validated", code(modes.neverValidated)],
        ["high band, or escalated", code(modes.high)],
        ["medium band", code(modes.medium)],
        ["low band", code(modes.low)],
      ],
    ),
    table(
      ["entity type", "mode", "staff hours (the project's own)"],
      hours.map(({ entityType, mode, hours: own }) => [
        entityType === ANY_TYPE ? "all others" : entityType,
        code(mode),
        String(own),
      ]),
    ),
    `What should be visited and fits nowhere is the backlog: due by law, selected, high band. Its staff is hours divided by
${specialistHoursPerYear} a year, the project's own number: at 40 hours a visit that is 20 visits a head, the order of some 3,000 validations by 150
staff that public figures of 2021 to 2023 give. Members who cannot be visited for no fault of their own (\`notVisitable\`) are listed apart:
no visit, no backlog, never late. So are those who are not certified or whose membership is unknown, and those whom a decision
waived or deferred past the plan.`,
  ];
}
