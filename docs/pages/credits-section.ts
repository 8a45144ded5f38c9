import type { Policy } from "../../core/policy/policy.ts";
import { shareOf } from "../../core/policy/share.ts";
import { RECOGNITION_MEANINGS, TIER_MEANINGS } from "./credit-meanings.ts";
import { bullets, code, table } from "./markdown.ts";
import { percent } from "./percent.ts";

/** The credits, with their anchors in law. */
export function creditsSection({ shipment, credit }: Policy): string[] {
  const row = (name: string, share: number, ground: string) => [
    name,
    percent(share),
    String(shareOf(shipment.highRiskThreshold, share)),
    ground,
  ];
  const meanings = (table: Readonly<Record<string, string>>) =>
    bullets(Object.entries(table).map(([name, meaning]) => `${code(name)}: ${meaning}`));
  return [
    "## Credits",
    `A credit is a fraction of the high-risk threshold, never of the points, and is taken off the points. 6 USC 964(a) limits that
of tier 1 to 20 per cent of the threshold; a policy above it is refused. The other shares are the project's own.`,
    table(
      ["credit", "share of the threshold", "points", "ground"],
      [
        row(
          "certified (tier 1)",
          credit.tiers.certified,
          "6 USC 964(a): at most 20 per cent, the limit of the law",
        ),
        row("validated (tier 2)", credit.tiers.validated, "6 USC 965; the share is the project's own"),
        row("exceeding (tier 3)", credit.tiers.exceeding, "6 USC 966; the share is the project's own"),
        row(
          "mutual recognition",
          credit.mutualRecognition,
          "an operating arrangement; the share is the project's own",
        ),
        row("most for one shipment", credit.cap, "the project's own"),
      ],
    ),
    `Every credit follows the MID: only the verdicts ${credit.midVerdicts.map(code).join(", ")} carry one. With any other MID the
credit is refused, and \`creditLostToMid\` says how many points the expected MID would have earned. The tier is that of the
importer of record on the day of entry, for the entity types ${credit.tierEntityTypes.map(code).join(", ")}. Mutual recognition
does not ask who imports: the MID has to be on file for an operator whose arrangement and authorisation hold on that day.`,
    "How the credit of a tier can end:",
    meanings(TIER_MEANINGS),
    "How the credit of mutual recognition can end:",
    meanings(RECOGNITION_MEANINGS),
  ];
}
