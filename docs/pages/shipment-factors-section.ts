import { SHIPMENT_FACTORS } from "../../core/factors/shipment-factors.ts";
import { SHIPMENT_OUTCOME_MEANINGS } from "../../core/factors/shipment-outcome-meanings.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { bullets, code, table } from "./markdown.ts";
import { outcomeText } from "./outcome-text.ts";

/** The factors of a shipment. */
export function shipmentFactorsSection(policy: Policy): string[] {
  const { value, volume } = policy.shipment.factors;
  const rows = SHIPMENT_FACTORS.map(({ id, sentence, unit, source, defaultWeight }) => [
    code(id),
    sentence,
    unit,
    defaultWeight(policy),
    source,
  ]);
  return [
    "## Shipments",
    `The points of a shipment are the sum of its factors, whole numbers. A level runs from 0 to 1 in thousandths.`,
    table(["factor", "what it looks at", "measured in", "points (the project's own)", "public ground"], rows),
    `A country's threat level is 1 less its percentile rank of political stability (${policy.countryThreat.source}). \`value\` and
\`volume\` compare with the baselines of an earlier ranking (\`--baselines\`): an importer's own usual value counts from
${value.minimumEntries} entries in the chapter, else that of all importers; a usual month from ${volume.minimumMonths} months with entries.`,
    "How each can end:",
    bullets(SHIPMENT_FACTORS.map(({ id }) => `${code(id)}: ${outcomeText(SHIPMENT_OUTCOME_MEANINGS[id])}`)),
  ];
}
