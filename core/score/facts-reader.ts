import { readAnomalies } from "../factors/anomalies.ts";
import type { AnomalyReading } from "../factors/anomaly-reading.ts";
import type { CompiledPolicy } from "../policy/compile-policy.ts";
import { ByteMap } from "../records/bytes/byte-map.ts";
import { monthOfDay } from "../records/calendar-date.ts";
import { LIST_SEPARATOR } from "../records/cell-text.ts";
import type { Header } from "../records/header.ts";
import type { Row } from "../records/row.ts";
import type { Baselines } from "../registry/baselines.ts";
import type { Importers } from "../registry/importers.ts";
import type { RegisteredMember } from "../registry/registered-member.ts";
import type { Registry } from "../registry/registry.ts";
import { columnPlaces } from "./column-places.ts";
import { ABSENT, type Border, type ShipmentFacts } from "./facts.ts";
import type { Manufacturers } from "./manufacturers.ts";

/** Anomaly lists remembered; a file with more is read more slowly, not wrongly. */
const MOST_ANOMALY_LISTS = 4_096;
/** A place at which nothing is looked up yet. */
const NOT_LOOKED_UP = 0;
/** In bytes; longer ones are not remembered, so that they cannot fill the memory. */
const LONGEST_ANOMALY_LIST = 1_024;

/** In the order of the field's codes. */
const BORDERS: readonly Border[] = ["mexico", "canada", "none"];

/** Where the cells that make facts stand in a file's rows. */
function factPlaces(header: Header) {
  const place = columnPlaces(header);
  return {
    entryDate: place("entryDate"),
    importerId: place("importerId"),
    carrierId: place("carrierId"),
    driverFastCard: place("driverFastCard"),
    border: place("border"),
    fastLane: place("fastLane"),
    countryOfOrigin: place("countryOfOrigin"),
    countryOfExport: place("countryOfExport"),
    valueUsd: place("valueUsd"),
    weightKg: place("weightKg"),
    htsCode: place("htsCode"),
    anomalyCodes: place("anomalyCodes"),
  };
}

/** What facts are looked up in. */
export interface FactSources {
  readonly registry: Registry;
  readonly importers: Importers;
  readonly policy: CompiledPolicy;
  readonly baselines: Baselines;
}

/** Turns the rows of one file into facts; nothing is allocated for a row whose cells were met before. */
export class FactsReader {
  readonly #sources: FactSources;
  readonly #at: ReturnType<typeof factPlaces>;
  readonly #manufacturers: Manufacturers;
  readonly #anomalyIndex = new ByteMap();
  #anomalyLists: AnomalyReading[] = [];
  readonly #noAnomalies: AnomalyReading;
  /** The facts of the row read last. */
  readonly facts: ShipmentFacts;
  readonly #importers: (RegisteredMember | undefined)[] = [];

  /** `manufacturers` are those of the same file. */
  constructor(header: Header, sources: FactSources, manufacturers: Manufacturers) {
    this.#sources = sources;
    this.#at = factPlaces(header);
    this.#manufacturers = manufacturers;
    this.#noAnomalies = readAnomalies([], sources.policy);
    this.facts = {
      entryDay: 0,
      entryMonth: 0,
      importer: undefined,
      carrier: undefined,
      driverFastCard: ABSENT,
      border: undefined,
      fastLane: ABSENT,
      originCountry: 0,
      exportCountry: ABSENT,
      valueCents: 0,
      weightGrams: ABSENT,
      chapter: ABSENT,
      anomalies: this.#noAnomalies,
      manufacturer: manufacturers.assessmentAt(NOT_LOOKED_UP),
      usualCentsPerKilogram: ABSENT,
      entriesInMonth: ABSENT,
      usualEntriesPerMonth: ABSENT,
    };
  }

  /** Looks up what the facts of rows are made of: at most `MOST_ROWS`, all of one buffer. */
  lookUp(rows: readonly Row[]): void {
    this.#sources.importers.knownAll(rows, this.#at.importerId, this.#importers);
    this.#manufacturers.lookUp(rows);
  }

  /** The facts of the row that was the one at `place` in the rows last looked up; the same object each time. */
  read(row: Row, place: number): ShipmentFacts {
    const facts = this.facts;
    const at = this.#at;
    const { numbers } = row;
    const { importers } = this.#sources;
    const entryDay = Number(numbers[at.entryDate]);
    if (entryDay !== facts.entryDay) {
      facts.entryDay = entryDay;
      facts.entryMonth = monthOfDay(entryDay);
    }
    facts.importer = this.#importers[place] ?? importers.ofUnknown(row, at.importerId);
    const border = Number(numbers[at.border]);
    facts.border = border < 0 ? undefined : BORDERS[border];
    // Asked of those that cross a land border, which are few.
    const hasCarrier = facts.border !== undefined && facts.border !== "none" && isGiven(row, at.carrierId);
    facts.carrier = hasCarrier ? importers.known(row, at.carrierId) : undefined;
    facts.driverFastCard = told(numbers[at.driverFastCard]);
    facts.fastLane = told(numbers[at.fastLane]);
    facts.originCountry = Number(numbers[at.countryOfOrigin]);
    facts.exportCountry = Number(numbers[at.countryOfExport]);
    facts.valueCents = Number(numbers[at.valueUsd]);
    facts.weightGrams = Number(numbers[at.weightKg]);
    facts.chapter = chapterOf(row, at.htsCode);
    facts.anomalies = this.#anomalies(row);
    facts.manufacturer = this.#manufacturers.assessmentAt(place);
    if (!this.#sources.baselines.isEmpty) this.#usual(row, facts);
    return facts;
  }

  #usual(row: Row, facts: ShipmentFacts): void {
    const { baselines } = this.#sources;
    const importerId = facts.importer?.memberId ?? row.text(this.#at.importerId);
    facts.usualCentsPerKilogram =
      facts.chapter < 0 ? ABSENT : baselines.centsPerKilogram(importerId, facts.chapter);
    facts.entriesInMonth = baselines.entriesInMonth(importerId, facts.entryMonth);
    facts.usualEntriesPerMonth = baselines.usualEntriesPerMonth(importerId, facts.entryMonth);
  }

  #anomalies(row: Row): AnomalyReading {
    const column = this.#at.anomalyCodes;
    const start = Number(row.starts[column]);
    const end = Number(row.ends[column]);
    if (start === end) return this.#noAnomalies;
    const at = this.#anomalyIndex.get(row.bytes, start, end);
    const known = at < 0 ? undefined : this.#anomalyLists[at];
    if (known !== undefined) return known;
    const codes = row.text(column).split(LIST_SEPARATOR);
    const reading = readAnomalies(
      codes.map((code) => code.trim().toUpperCase()).filter((code) => code !== ""),
      this.#sources.policy,
    );
    if (end - start > LONGEST_ANOMALY_LIST) return reading;
    if (this.#anomalyLists.length >= MOST_ANOMALY_LISTS) {
      this.#anomalyIndex.clear();
      this.#anomalyLists = [];
    }
    this.#anomalyIndex.add(row.bytes, start, end, this.#anomalyLists.length);
    this.#anomalyLists.push(reading);
    return reading;
  }
}

function isGiven({ starts, ends }: Row, column: number): boolean {
  return starts[column] !== ends[column];
}

function told(number: number | undefined): 1 | 0 | typeof ABSENT {
  return number === 1 ? 1 : number === 0 ? 0 : ABSENT;
}

const ZERO = 48;

/** The first two digits of a tariff number. */
function chapterOf({ bytes, starts, ends }: Row, column: number): number {
  const start = Number(starts[column]);
  if (Number(ends[column]) - start < 2) return ABSENT;
  const tens = Number(bytes[start]) - ZERO;
  const ones = Number(bytes[start + 1]) - ZERO;
  const isNumber = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
  return isNumber && tens + ones > 0 ? tens * 10 + ones : ABSENT;
}
