import type { Country } from "../../functions/candidates-api/schemas/countries.ts";
import { count } from "../format/counts.ts";
import { dollars } from "../format/money.ts";
import { countryName } from "../wording/countries.ts";

interface CountryTipProps {
  readonly code: string;
  /** Undefined where the ranking knows nothing of it. */
  readonly country: Country | undefined;
  readonly x: number;
  readonly y: number;
  readonly opensLeft: boolean;
}

/** What is known of the country under the pointer. Escape closes it, and the pointer may go into it. */
export function CountryTip({ code, country, x, y, opensLeft }: CountryTipProps) {
  return (
    <div className="world-tip" data-left={opensLeft} style={{ insetInlineStart: x, insetBlockStart: y }}>
      <strong>{countryName(code)}</strong>
      {country?.region && <span className="faint small">{country.region}</span>}
      <dl>
        <dt>Threat</dt>
        <dd>{threatWords(country?.threat ?? null)}</dd>
        <dt>Entries</dt>
        <dd>{count(country?.entries ?? 0)}</dd>
        <dt>Value</dt>
        <dd>{dollars(country?.valueUsd ?? 0)}</dd>
        <dt>Members</dt>
        <dd>{count(country?.candidates ?? 0)}</dd>
      </dl>
      {(country?.candidates ?? 0) > 0 && (
        <span className="faint small">Press to see them in the ranking.</span>
      )}
    </div>
  );
}

const TENTH = 10;

/** A threat level of thousandths, in hundredths. */
function threatWords(threat: number | null): string {
  return threat === null ? "not known" : `${(threat / TENTH).toFixed(0)} of 100`;
}
