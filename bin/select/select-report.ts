import { PICK_REASONS } from "../../core/select/pick-reason.ts";
import type { Plan } from "../../core/select/plan.ts";
import { specialistsFor } from "../../core/select/staff.ts";
import { plural, wholeText } from "../output/number-text.ts";
import type { SelectResult } from "./select-job.ts";
import { textTable } from "./text-table.ts";

const NO_OFFICE = "(no office)";

/** What a run prints: why visits are made, how the capacity is used, and what is left undone. */
export function selectReport({ plan, policy }: SelectResult, out: string): string {
  const { from, months, seed, asOf, counts } = plan;
  const of = asOf === null ? "" : `, ranking as of ${asOf}`;
  return [
    `Validations planned from ${from}, ${plural(months, "month")}, seed ${seed}${of}  (policy ${policy.name})`,
    "",
    ...reasonLines(plan),
    "",
    ...capacityLines(plan),
    ...outsideLine(plan),
    "",
    ...backlogLines(plan),
    ...shortLines(plan),
    `Candidates: ${wholeText(counts.candidates)} = ${wholeText(counts.picks)} planned + ${wholeText(counts.backlog)} backlog + ${wholeText(counts.notPlanned)} not to be visited + ${wholeText(counts.rest)} not needed now`,
    ...notPlannedLine(plan),
    `Results: ${out}`,
    "",
  ].join("\n");
}

function reasonLines({ reasons, picks, counts, specialistHoursPerYear }: Plan): string[] {
  const rows = PICK_REASONS.map((reason) => {
    const own = picks.filter((pick) => pick.reason === reason);
    const onSite = own.filter(({ mode }) => mode === "onSite").length;
    return [reason, ...[reasons[reason], onSite, own.length - onSite].map(wholeText)];
  });
  const late = counts.late === 0 ? "none is late" : `${wholeText(counts.late)} after the month of their date`;
  return [
    ...textTable([["reason", "visits", "on site", "virtual"], ...rows]),
    `${plural(counts.picks, "visit")}, ${late}; ${staffText(counts.hours, specialistHoursPerYear)}`,
  ];
}

function staffText(hours: number, perYear: number): string {
  const specialists = specialistsFor(hours, perYear).toFixed(2);
  return `${wholeText(hours)} hours: ${specialists} specialists for a year at ${wholeText(perYear)} hours`;
}

/** Visits planned of visits that there are, a line an office, a column a month. */
function capacityLines({ capacity }: Plan): string[] {
  const byOffice = Map.groupBy(capacity, ({ fieldOffice }) => fieldOffice);
  const rows = [...byOffice].map(([office, months]) => [
    office,
    ...months.map(({ picks, visits }) => `${picks}/${visits}`),
  ]);
  const [first = []] = byOffice.values();
  const heads = first.map(({ month }, at) => (at === 0 || month.endsWith("-01") ? month : month.slice(-2)));
  return textTable([["planned/capacity", ...heads], ...rows]);
}

function outsideLine({ capacityOutside: { lines, visits } }: Plan): string[] {
  if (lines === 0) return [];
  return [`${plural(lines, "line")} of the capacity (${plural(visits, "visit")}) lie outside these months`];
}

function backlogLines({ backlog, staff, specialistHoursPerYear }: Plan): string[] {
  if (backlog.length === 0) return ["Backlog: none"];
  const hours = backlog.reduce((sum, visit) => sum + visit.hours, 0);
  const counts = [...Map.groupBy(backlog, ({ reason }) => reason)].map(
    ([reason, own]) => `${reason} ${wholeText(own.length)}`,
  );
  const rows = staff.map(({ fieldOffice, year, visits, hours: own, specialists: needed }) => [
    fieldOffice ?? NO_OFFICE,
    String(year),
    wholeText(visits),
    wholeText(own),
    needed.toFixed(2),
  ]);
  return [
    `Backlog: ${plural(backlog.length, "visit")} (${counts.join(", ")}), ${staffText(hours, specialistHoursPerYear)}`,
    ...textTable([["office", "due in", "visits", "hours", "specialists"], ...rows]),
  ];
}

function shortLines({ sectors, offices }: Plan): string[] {
  const short = sectors.filter(({ picks, quota }) => picks < quota);
  const closed = offices.filter(({ visits, candidates }) => visits === 0 && candidates > 0);
  return [
    ...(short.length === 0
      ? []
      : [
          `Below their quota: ${short.map(({ entityType, picks, quota }) => `${entityType} ${picks} of ${quota}`).join(", ")}`,
        ]),
    ...(closed.length === 0
      ? []
      : [
          `Without capacity: ${closed.map(({ fieldOffice, candidates }) => `${fieldOffice ?? NO_OFFICE} (${plural(candidates, "candidate")})`).join(", ")}`,
        ]),
  ];
}

function notPlannedLine({ notPlanned }: Plan): string[] {
  const groups = [...Map.groupBy(notPlanned, ({ reason }) => reason)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  if (groups.length === 0) return [];
  const keptBack = notPlanned.filter(({ dueByLaw }) => dueByLaw).length;
  const told = groups.map(([reason, own]) => `${reason} ${wholeText(own.length)}`).join(", ");
  const due = keptBack === 0 ? "" : `; ${wholeText(keptBack)} of them due by law, kept back by a decision`;
  return [`Not to be visited: ${told}${due}`];
}
