import type { MemberFactorId } from "../../core/factors/member/member-factor.ts";
import type { Reason } from "../../core/rank/strongest-reasons.ts";

const THOUSANDTHS = 1_000;
const CENTS = 100;

const perThousand = ({ measured }: Reason, what: string) =>
  `${decimal(measured / THOUSANDTHS)} ${what} per 1,000 entries`;

/** The wording of a member's reasons, shown to people; the reasons themselves are codes and values. */
const PHRASES: Readonly<Record<MemberFactorId, (reason: Reason) => string>> = {
  region: ({ measured }) =>
    `origins at threat level ${decimal(measured / THOUSANDTHS)} of 1, weighted by value`,
  incidents: (reason) => perThousand(reason, "severity-weighted incidents"),
  anomalies: (reason) => perThousand(reason, "anomaly points"),
  deficiencies: ({ measured }) => `weighted deficiencies at the last validation: ${measured}`,
  openActions: ({ measured }) => `required actions open for ${plural(measured, "month")}`,
  midErrors: (reason) => perThousand(reason, "wrong MIDs"),
  volume: ({ measured }) => `${measured.toLocaleString("en")} entries in the window`,
  value: ({ measured }) => `${Math.round(measured / CENTS).toLocaleString("en")} US dollars in the window`,
  fast: ({ measured }) => `takes part in FAST: ${decimal(measured / 10)} % of entries in FAST lanes`,
  overdue: ({ measured }) => `${plural(measured, "month")} since the clock for the next validation started`,
  neverValidated: () => "certified and never validated",
  sector: ({ measured }) => `${decimal(measured / 10)} % of validations in its sector find something`,
};

/** A reason as a sentence without its points. */
export function factorPhrase(reason: Reason): string {
  return `${PHRASES[reason.factor](reason)}  [${reason.factor}]`;
}

function decimal(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 2 });
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
