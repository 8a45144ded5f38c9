import type { Country } from "../../functions/candidates-api/schemas/countries.ts";
import { count } from "../format/counts.ts";
import { dollars } from "../format/money.ts";
import { RoomLink } from "../shell/room-link.tsx";
import { countryName } from "../wording/countries.ts";
import { COUNTRY_ORDERS, type CountryOrder } from "./country-order.ts";
import { threatStep } from "./threat-step.ts";
import { ThreatSwatch } from "./threat-swatch.tsx";

interface CountryTableProps {
  /** In order. */
  readonly countries: readonly Country[];
  readonly order: CountryOrder;
  readonly onOrder: (order: CountryOrder) => void;
  /** The pointer or the focus is on a country; undefined when it has left. */
  readonly onPoint: (code: string | undefined) => void;
}

const HEADS: Readonly<Record<CountryOrder, string>> = {
  name: "Country",
  threat: "Threat",
  entries: "Entries",
  value: "Value",
  members: "Members",
};

/** The figures of the map, with a way to the members of each country. */
export function CountryTable({ countries, order, onOrder, onPoint }: CountryTableProps) {
  return (
    <table className="records">
      <caption>
        Threat from 0 to 100; entries and their value by country of origin, members by their own country.
      </caption>
      <thead>
        <tr>
          {COUNTRY_ORDERS.map((one) => (
            <th
              key={one}
              scope="col"
              className={one === "name" ? undefined : "number"}
              aria-sort={one !== order ? undefined : one === "name" ? "ascending" : "descending"}
            >
              <button type="button" className="world-sort" onClick={() => onOrder(one)}>
                {HEADS[one]}
                <span aria-hidden="true">{one !== order ? "" : one === "name" ? " ↑" : " ↓"}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {countries.map(({ country, threat, entries, valueUsd, candidates }) => (
          <tr
            key={country}
            onPointerEnter={() => onPoint(country)}
            onPointerLeave={() => onPoint(undefined)}
            onFocus={() => onPoint(country)}
            onBlur={() => onPoint(undefined)}
          >
            <th scope="row">
              {candidates > 0 ? (
                <RoomLink to="/" query={{ country }}>
                  {countryName(country)}
                </RoomLink>
              ) : (
                countryName(country)
              )}
            </th>
            <td className="number">
              <ThreatSwatch step={threatStep(threat)} />
              {threat === null ? <span className="faint">not known</span> : Math.round(threat / 10)}
            </td>
            <td className="number">{count(entries)}</td>
            <td className="number">{dollars(valueUsd)}</td>
            <td className="number">{count(candidates)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
