import type { CompiledPolicy } from "../policy/compile-policy.ts";
import { columnValue } from "../rank/column-value.ts";
import { countryCode } from "../records/country-code.ts";
import type { Header } from "../records/header.ts";
import type { Row } from "../records/row.ts";
import { type CheckedMid, type MidAssessment, NOBODY } from "../registry/mid-assessment.ts";
import type { Registry } from "../registry/registry.ts";
import { assessManufacturer } from "./assess-manufacturer.ts";
import { CellCache } from "./cell-cache.ts";
import { columnPlaces, type ShipmentColumnName } from "./column-places.ts";

/** Manufacturers remembered; a file with more is read more slowly, not wrongly. */
const MOST_MANUFACTURERS = 32_768;

/** All that the check of a MID depends on. */
const COLUMNS: readonly ShipmentColumnName[] = [
  "manufacturerName",
  "manufacturerStreet",
  "manufacturerCity",
  "manufacturerProvince",
  "manufacturerPostalCode",
  "manufacturerCountry",
  "manufacturerIdCode",
  "countryOfOrigin",
];

/** What a MID is checked with. */
export interface MidSources {
  readonly registry: Registry;
  readonly policy: CompiledPolicy;
}

/** The manufacturers of a file's rows, each checked once. */
export interface Manufacturers {
  /** Looks up the manufacturers of rows: at most `MOST_ROWS`, all of one buffer. */
  lookUp(rows: readonly Row[]): void;
  /** What scoring needs of the row that was the one at `place` in the rows last looked up. */
  assessmentAt(place: number): MidAssessment;
}

/** Keeps what scoring needs of a manufacturer, and nothing else. */
export class AssessedManufacturers implements Manufacturers {
  readonly #found: MidAssessment[] = [];
  readonly #cache: CellCache<MidAssessment>;
  readonly #assess: (row: Row) => MidAssessment;

  constructor(header: Header, sources: MidSources) {
    const check = checkOf(header, sources);
    this.#cache = cacheFor(header);
    this.#assess = (row) => check(row).assessment;
  }

  lookUp(rows: readonly Row[]): void {
    this.#cache.getAll(rows, this.#assess, this.#found);
  }

  assessmentAt(place: number): MidAssessment {
    return columnValue(this.#found, place, UNCHECKED.assessment);
  }
}

/** Keeps all that checking a MID found, for those who write it. */
export class CheckedManufacturers implements Manufacturers {
  readonly #found: CheckedMid[] = [];
  readonly #cache: CellCache<CheckedMid>;
  readonly #check: (row: Row) => CheckedMid;

  constructor(header: Header, sources: MidSources) {
    this.#cache = cacheFor(header);
    this.#check = checkOf(header, sources);
  }

  lookUp(rows: readonly Row[]): void {
    this.#cache.getAll(rows, this.#check, this.#found);
  }

  assessmentAt(place: number): MidAssessment {
    return this.checkedAt(place).assessment;
  }

  /** The declared MID of the row at `place`, with everything that checking it found. */
  checkedAt(place: number): CheckedMid {
    return columnValue(this.#found, place, UNCHECKED);
  }
}

function cacheFor<Value>(header: Header): CellCache<Value> {
  return new CellCache(COLUMNS.map(columnPlaces(header)), MOST_MANUFACTURERS);
}

/** Checks the declared MID of a row. */
function checkOf(header: Header, { registry, policy }: MidSources): (row: Row) => CheckedMid {
  const place = columnPlaces(header);
  const declared = place("manufacturerIdCode");
  const name = place("manufacturerName");
  const street = place("manufacturerStreet");
  const city = place("manufacturerCity");
  const province = place("manufacturerProvince");
  const postalCode = place("manufacturerPostalCode");
  const manufacturerCountry = place("manufacturerCountry");
  const countryOfOrigin = place("countryOfOrigin");
  return (row) =>
    assessManufacturer(
      {
        declared: row.text(declared),
        name: row.text(name),
        street: row.text(street),
        city: row.text(city),
        province: row.text(province),
        postalCode: row.text(postalCode),
        manufacturerCountry: row.text(manufacturerCountry).toUpperCase(),
        countryOfOrigin: countryCode(Number(row.numbers[countryOfOrigin])),
      },
      registry,
      policy,
    );
}

/** What stands where nothing was looked up. */
const UNCHECKED: CheckedMid = {
  check: { verdict: "missing", notes: [] },
  assessment: {
    verdict: "missing",
    accepted: false,
    declaredPrefix: "",
    declaredHolders: NOBODY,
    expectedHolders: NOBODY,
  },
};
