import type { Policy } from "../../core/policy/policy.ts";
import { code, table } from "./markdown.ts";

/** The mutual recognition arrangements and what they give. */
export function arrangementsSection({ arrangements, credit }: Policy): string[] {
  const giving = new Set(credit.arrangementStatuses);
  const rows = arrangements.map(({ id, partner, stages, securityTypes, confidence }) => [
    code(id),
    partner,
    stages
      .map(
        ({ status, from, precision }) => `${status} ${from}${precision === "day" ? "" : ` (${precision})`}`,
      )
      .join(", "),
    securityTypes?.join(", ") ?? "every member",
    stages.some(({ status }) => giving.has(status)) ? "yes" : "no",
    confidence,
  ]);
  return [
    "## Mutual recognition arrangements",
    `Data of the policy, compiled from public pages (each named in the document); edit it when you know better. Credit begins with
a stage that the policy lists, at the start ${credit.arrangementStatuses.map(code).join(", ")}: a signed arrangement is not an
operating one. A precision beside a day says how well it is known: \`month\` to the month only, \`dayEitherWay\` to a day either way,
\`assumed\` stands in for a start that no page gave.`,
    table(["id", "partner", "stages", "types with a security part", "gives credit", "confidence"], rows),
  ];
}
