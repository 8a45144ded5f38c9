import type { StoredShipment } from "../../functions/candidates-api/schemas/stored-shipment.ts";
import { Mark } from "../controls/mark.tsx";
import { RecordsFrame } from "../controls/records-frame.tsx";
import { count } from "../format/counts.ts";
import { day } from "../format/dates.ts";
import { dollarsOfCents } from "../format/money.ts";
import { codeInWords } from "../wording/code.ts";
import { countryName } from "../wording/countries.ts";
import { shipmentFactorName } from "../wording/factors.ts";
import { laneName } from "../wording/lanes.ts";
import { verdictName } from "../wording/verdicts.ts";
import { MidPair } from "./mid-pair.tsx";
import { outcomeWords } from "./outcome-words.ts";
import { useFactors } from "./use-factors.ts";

interface ShipmentDetailProps {
  readonly shipment: StoredShipment;
  /** How many versions there are; the newest is shown. */
  readonly versions: number;
}

/** All that was scored of an entry. */
export function ShipmentDetail({ shipment, versions }: ShipmentDetailProps) {
  return (
    <div className="stack">
      <dl className="facts">
        <Fact name="Points">
          <strong>{count(shipment.points)}</strong>{" "}
          <span className="faint">
            {count(shipment.rawPoints)} less {count(shipment.creditPoints)} credit
          </span>
        </Fact>
        <Fact name="Lane">{laneName(shipment.lane)}</Fact>
        <Fact name="Entry date">{day(shipment.entryDate)}</Fact>
        <Fact name="Value">{dollarsOfCents(shipment.valueCents)}</Fact>
        <Fact name="Origin">{countryName(shipment.countryOfOrigin)}</Fact>
        <Fact name="Importer">{shipment.importerId}</Fact>
        <Fact name="Version">
          {shipment.version} {versions > 1 && <span className="faint">newest of {versions}</span>}
        </Fact>
      </dl>
      <Reasons reasons={shipment.reasons} />
      <Credits credits={shipment.credits} lost={shipment.creditLostToMid} />
      <section>
        <h3>MID: {verdictName(shipment.midVerdict)}</h3>
        <MidPair declared={shipment.mid.declared} expected={shipment.mid.expected} />
        {shipment.mid.reason !== "" && <p className="faint small">{codeInWords(shipment.mid.reason)}</p>}
      </section>
      <FastLinks fast={shipment.fast} />
      <p className="faint small">Scored with {shipment.policy}</p>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const ENDINGS = { scored: "", notApplicable: "does not apply", missing: "not known" } as const;

function Reasons({ reasons }: Pick<StoredShipment, "reasons">) {
  const book = useFactors();
  return (
    <RecordsFrame label="Every reason">
      <table className="records">
        <caption>Every reason</caption>
        <thead>
          <tr>
            <th scope="col">Factor</th>
            <th scope="col">What was found</th>
            <th scope="col" className="number">
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {reasons.map((reason) => (
            <tr key={`${reason.factor} ${reason.detail}`}>
              <th scope="row">{shipmentFactorName(reason.factor)}</th>
              <td>
                {outcomeWords(book.shipment.get(reason.factor), reason.detail ?? "") ??
                  countryName(reason.detail ?? "")}{" "}
                {reason.status !== "scored" && (
                  <Mark tone={reason.status === "missing" ? "warn" : "plain"}>{ENDINGS[reason.status]}</Mark>
                )}
              </td>
              <td className="number">{reason.status === "scored" ? count(reason.points) : "—"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </RecordsFrame>
  );
}

const CREDIT_NAMES = {
  tier: "Tier",
  mutualRecognition: "Mutual recognition",
  cap: "Cap on the sum",
  mid: "Lost to the MID",
} as const;

function Credits({ credits, lost }: { readonly credits: StoredShipment["credits"]; readonly lost: number }) {
  return (
    <RecordsFrame label="Credit">
      <table className="records">
        <caption>Credit{lost > 0 && `; ${count(lost)} points lost to the MID`}</caption>
        <thead>
          <tr>
            <th scope="col">Credit</th>
            <th scope="col">How it ended</th>
            <th scope="col" className="number">
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {credits.map(({ credit, granted, code, points, operatorId, arrangementId }) => (
            <tr key={`${credit} ${code}`}>
              <th scope="row">{CREDIT_NAMES[credit]}</th>
              <td>
                <Mark tone={granted ? "good" : "plain"}>{granted ? "granted" : "refused"}</Mark>{" "}
                {codeInWords(code)}{" "}
                <span className="faint">{[operatorId, arrangementId].filter(Boolean).join(", ")}</span>
              </td>
              <td className="number">{count(points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </RecordsFrame>
  );
}

function FastLinks({ fast }: Pick<StoredShipment, "fast">) {
  const words = {
    complete: "Every link holds.",
    linksMissing: `Missing: ${fast.missing.join(", ")}.`,
  };
  const said: Readonly<Record<string, string>> = words;
  return (
    <section>
      <h3>FAST</h3>
      <p>{said[fast.status] ?? "The entry crosses no land border."}</p>
    </section>
  );
}
