import type { MemberFactorId } from "../../core/factors/member/member-factor.ts";
import type { Reason } from "../../core/rank/strongest-reasons.ts";
import { decimalText, plural, wholeText } from "../output/number-text.ts";

const THOUSANDTHS = 1_000;
const CENTS = 100;

const perThousand = ({ measured }: Reason, what: string) =>
  `${decimalText(measured / THOUSANDTHS)} ${what} per 1,000 entries`;

/** The wording of a member's reasons, shown to people; the reasons themselves are codes and values. */
const PHRASES: Readonly<Record<MemberFactorId, (reason: Reason) => string>> = {
  region: ({ measured }) =>
    `origins at threat level ${decimalText(measured / THOUSANDTHS)} of 1, weighted by value`,
  incidents: (reason) => perThousand(reason, "severity-weighted incidents"),
  anomalies: (reason) => perThousand(reason, "anomaly points"),
  deficiencies: ({ measured }) => `weighted deficiencies at the last validation: ${measured}`,
  openActions: ({ measured }) => `required actions open for ${plural(measured, "month")}`,
  midErrors: (reason) => perThousand(reason, "wrong MIDs"),
  volume: ({ measured }) => `${wholeText(measured)} entries in the window`,
  value: ({ measured }) => `${wholeText(measured / CENTS)} US dollars in the window`,
  fast: ({ measured }) => `takes part in FAST: ${decimalText(measured / 10)} % of entries in FAST lanes`,
  overdue: ({ measured }) => `${plural(measured, "month")} since the clock for the next validation started`,
  neverValidated: () => "certified and never validated",
  sector: ({ measured }) => `${decimalText(measured / 10)} % of validations in its sector find something`,
};

/** A reason as a sentence without its points. */
export function factorPhrase(reason: Reason): string {
  return `${PHRASES[reason.factor](reason)}  [${reason.factor}]`;
}
