import { TASK_POLICY } from "../../task/policy.ts";
import { rankImporters } from "../../task/rank-importers.ts";
import type { TaskResult } from "../../task/result.ts";
import { type ImporterMonth, monthOf, sumMonths } from "../../task/sum-months.ts";
import { taskResult } from "../../task/task-result.ts";
import { EntryColumns } from "./entry-columns.ts";
import { MidVerdicts, type Verdict } from "./mid-verdicts.ts";
import type { PlainRecord } from "./record.ts";

const VERDICTS: readonly Verdict[] = ["match", "mismatch", "missing"];
const MONTHS_OF_ALL_YEARS = 12 * 10_000;

/** The task from valid records on, as plain JavaScript would do it: for contenders that bring a parser and a validator. */
export class PlainTask {
  rejected = 0;
  #accepted = 0;
  #superseded = 0;
  #newestDate = "";
  readonly #entries = new Map<string, number>();
  readonly #columns = new EntryColumns();
  /** Versions of the entries that came more than once. */
  readonly #versions = new Map<number, Set<number>>();
  readonly #importers = new Map<string, number>();
  readonly #verdicts = new MidVerdicts();
  readonly #levels = new Map(Object.entries(TASK_POLICY.threatLevels));
  readonly #anomalies = new Map(Object.entries(TASK_POLICY.anomalyPoints));
  readonly #months = new Map<string, number>();

  take(record: PlainRecord): void {
    this.#accepted++;
    if (record.entryDate > this.#newestDate) this.#newestDate = record.entryDate;
    const known = this.#entries.get(record.entryNumber);
    if (known === undefined) {
      const entry = this.#entries.size;
      this.#entries.set(record.entryNumber, entry);
      this.#score(record, entry);
      return;
    }
    const versions = this.#versions.get(known) ?? new Set([this.#columns.get("version", known)]);
    this.#versions.set(known, versions);
    if (versions.has(record.version)) return;
    versions.add(record.version);
    this.#superseded++;
    if (record.version > this.#columns.get("version", known)) this.#score(record, known);
  }

  result(): TaskResult {
    const counted = this.#entries.size;
    const lanes = { standard: 0, review: 0 };
    const mid = { match: 0, mismatch: 0, missing: 0 };
    let valueCents = 0;
    for (let entry = 0; entry < counted; entry++) {
      lanes[this.#columns.get("isReview", entry) === 1 ? "review" : "standard"]++;
      mid[VERDICTS[this.#columns.get("verdict", entry)] ?? "missing"]++;
      valueCents += this.#columns.get("cents", entry);
    }
    const counts = {
      read: this.#accepted + this.rejected,
      accepted: this.#accepted,
      rejected: this.rejected,
      counted,
      superseded: this.#superseded,
      repeats: this.#accepted - counted - this.#superseded,
      lanes,
      mid,
      valueCents,
      newestDate: this.#newestDate,
    };
    const sums = sumMonths(this.#fold(), monthOf(this.#newestDate), TASK_POLICY);
    return taskResult(counts, rankImporters(sums, TASK_POLICY));
  }

  #score(record: PlainRecord, entry: number): void {
    const { version, importerId, countryOfOrigin, countryOfExport, isFast, valueUsd } = record;
    const level = this.#levels.get(countryOfOrigin) ?? -1;
    const exportLevel = countryOfExport === "" ? level : (this.#levels.get(countryOfExport) ?? -1);
    const anomalyPoints = record.anomalyCodes === "" ? 0 : this.#pointsOf(record.anomalyCodes);
    const verdict = this.#verdicts.verdictOn(record);
    const region = Math.floor((TASK_POLICY.regionWeight * Math.max(level, exportLevel) + 500) / 1000);
    const points = region + anomalyPoints + TASK_POLICY.midPoints[verdict];
    this.#columns.set(entry, {
      version,
      importer: this.#importerOf(importerId),
      month: this.#monthOf(record.entryDate),
      cents: Math.round(valueUsd * 100),
      level,
      isFast: Number(isFast),
      anomalyPoints,
      verdict: VERDICTS.indexOf(verdict),
      isReview: Number(points >= TASK_POLICY.reviewFrom),
    });
  }

  #pointsOf(codes: string): number {
    let points = 0;
    for (const code of new Set(codes.split("|"))) points += this.#anomalies.get(code) ?? 0;
    return points;
  }

  #importerOf(id: string): number {
    const known = this.#importers.get(id) ?? this.#importers.size;
    if (known === this.#importers.size) this.#importers.set(id, known);
    return known;
  }

  #monthOf(date: string): number {
    const known = this.#months.get(date) ?? monthOf(date);
    this.#months.set(date, known);
    return known;
  }

  #fold(): Iterable<ImporterMonth> {
    const ids = [...this.#importers.keys()];
    const sums = new Map<number, { -readonly [Name in keyof ImporterMonth]: ImporterMonth[Name] }>();
    for (let entry = 0; entry < this.#entries.size; entry++) {
      const get = (name: Parameters<EntryColumns["get"]>[0]) => this.#columns.get(name, entry);
      const importer = get("importer");
      const month = get("month");
      const key = importer * MONTHS_OF_ALL_YEARS + month;
      const sum = sums.get(key) ?? nothing(ids[importer] ?? "", month);
      sums.set(key, sum);
      const cents = get("cents");
      const dollars = Math.max(1, Math.ceil(cents / 100));
      const verdict = VERDICTS[get("verdict")];
      sum.entries++;
      sum.valueCents += cents;
      sum.dollars += dollars;
      sum.levelDollars += dollars * get("level");
      sum.fastEntries += get("isFast");
      sum.anomalyPoints += get("anomalyPoints");
      if (verdict !== "missing") sum.midJudged++;
      if (verdict === "mismatch") sum.midWrong++;
    }
    return sums.values();
  }
}

function nothing(importerId: string, month: number) {
  return {
    importerId,
    month,
    entries: 0,
    valueCents: 0,
    dollars: 0,
    levelDollars: 0,
    fastEntries: 0,
    anomalyPoints: 0,
    midJudged: 0,
    midWrong: 0,
  };
}
