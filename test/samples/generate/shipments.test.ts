import { expect, test } from "vitest";
import { checkMid } from "../../../core/mid/check.ts";
import { MidRegister } from "../../../core/mid/register.ts";
import { STANDARD_MID_RULES } from "../../../core/mid/rules.ts";
import { shipmentFields } from "../../../core/records/fields/shipment.ts";
import { sampleWorld } from "../../../samples/generate/sample-world.ts";
import { generatedShipments } from "./generated.ts";
import { cellsOf, rowReader } from "./read-back.ts";

const SIZE = { rows: 20_000, members: 600, seed: 11 };
const { lines, tally } = generatedShipments(SIZE);
const read = rowReader(shipmentFields);
const good = lines
  .filter(({ is }) => is !== "bad")
  .map(({ line, is }) => {
    const [cells = []] = cellsOf(line);
    return { line, is, columns: cells.length, result: read(cells) };
  });
const shipments = good.flatMap(({ result, is }) => (result.success ? [{ shipment: result.data, is }] : []));
const entries = shipments.filter(({ is }) => is === "entry").map(({ shipment }) => shipment);

const share = <T>(list: readonly T[], holds: (item: T) => boolean) => list.filter(holds).length / list.length;

test("there are as many records as asked for, each of one kind", () => {
  const { entries, laterVersions, exactRepeats, equalVersionConflicts, bad } = tally;
  expect(lines).toHaveLength(SIZE.rows);
  expect(tally.rows).toBe(SIZE.rows);
  expect(entries + laterVersions + exactRepeats + equalVersionConflicts + bad).toBe(SIZE.rows);
});

test("every record that is not meant to be bad has all columns and passes the schema", () => {
  const failed = good.filter(
    ({ columns, result }) => columns !== Object.keys(shipmentFields).length || !result.success,
  );
  expect(failed.map(({ line }) => line)).toEqual([]);
});

test("every record that is meant to be bad is one line, ends no other and fails", () => {
  const columns = Object.keys(shipmentFields).length;
  for (const { line } of lines.filter(({ is }) => is === "bad")) {
    expect((line.match(/"/g) ?? []).length % 2).toBe(0);
    expect(() => {
      const [cells = []] = cellsOf(line);
      if (cells.length !== columns || !read(cells).success) throw new Error("rejected");
    }, line).toThrow();
  }
});

test("the shares are those promised", () => {
  expect(tally.wrong / tally.entries).toBeCloseTo(0.08, 2);
  expect(tally.bad / tally.rows).toBeGreaterThan(0.0035);
  expect(tally.bad / tally.rows).toBeLessThan(0.0065);
  expect(tally.laterVersions / tally.rows).toBeCloseTo(0.01, 2);
  expect(tally.strangers / tally.entries).toBeCloseTo(0.03, 2);
  expect(share(entries, ({ anomalyCodes }) => anomalyCodes !== undefined)).toBeCloseTo(0.02, 2);
  expect(share(entries, ({ examined }) => examined === true)).toBeGreaterThan(0.02);
  expect(share(entries, ({ examined }) => examined === true)).toBeLessThan(0.045);
});

test("every kind of wrong MID and of bad record occurs, and a few repeats and conflicts", () => {
  expect(Object.values(tally.wrongMids).every((count) => count > 0)).toBe(true);
  expect(Object.values(tally.badRecords).every((count) => count > 0)).toBe(true);
  expect(tally.exactRepeats).toBeGreaterThan(0);
  expect(tally.equalVersionConflicts).toBeGreaterThan(0);
});

test("a check against the rules finds exactly the MIDs that were made wrong", () => {
  const verdicts = entries.map((shipment) => {
    const manufacturer = {
      name: shipment.manufacturerName ?? "",
      street: shipment.manufacturerStreet ?? "",
      city: shipment.manufacturerCity ?? "",
      province: shipment.manufacturerProvince,
      country: shipment.manufacturerCountry ?? "",
    };
    return checkMid(shipment.manufacturerIdCode, manufacturer, MidRegister.of([]), STANDARD_MID_RULES)
      .verdict;
  });
  const count = (verdict: string) => verdicts.filter((found) => found === verdict).length;
  expect(count("variant")).toBe(tally.variantMids);
  expect(count("match")).toBe(tally.entries - tally.wrong - tally.variantMids);
  expect(count("missing")).toBe(tally.wrongMids.missing);
  expect(count("unverifiable")).toBe(0);
});

test("an entry number comes once, but for later versions, repeats and conflicts", () => {
  expect(new Set(entries.map(({ entryNumber }) => entryNumber)).size).toBe(entries.length);
  expect(entries.every(({ entryNumber }) => /^[A-Z0-9]{3}-\d{7}-\d$/.test(entryNumber))).toBe(true);
});

test("what comes again comes after its entry, in a higher, an equal or a conflicting version", () => {
  const newest = new Map<string, { version: number | undefined; valueUsd: number; line: string }>();
  const written = new Set<string>();
  good.forEach(({ line, is, result }) => {
    if (!result.success) return;
    const { entryNumber, version, valueUsd } = result.data;
    const before = newest.get(entryNumber);
    if (is === "entry") expect(before).toBeUndefined();
    if (is === "laterVersion") expect(version).toBe((before?.version ?? 0) + 1);
    if (is === "exactRepeat") expect(written.has(line)).toBe(true);
    if (is === "conflict") expect(before).toMatchObject({ version });
    if (is === "conflict" || is === "laterVersion") expect(valueUsd).not.toBe(before?.valueUsd);
    if (is !== "conflict") newest.set(entryNumber, { version, valueUsd, line });
    written.add(line);
  });
});

test("entries lie in the twelve months before July 2026, roughly by date", () => {
  const dates = entries.map(({ entryDate }) => entryDate);
  expect(dates.every((date) => date >= "2025-07-01" && date <= "2026-06-30")).toBe(true);
  expect(dates[0]?.slice(0, 7)).toBe("2025-07");
  expect(dates.at(-1)?.slice(0, 7)).toBe("2026-06");
});

test("trucks cross a land border, with a driver's card told, and FAST lanes are theirs alone", () => {
  for (const { mode, border, countryOfOrigin, driverFastCard, fastLane } of entries) {
    const isTruck = mode === "truck";
    if (isTruck) expect(border).toBe(countryOfOrigin === "MX" ? "mexico" : "canada");
    if (mode === "sea" || mode === "air") expect(border).toBe("none");
    expect(driverFastCard !== undefined).toBe(isTruck);
    if (fastLane) expect(isTruck).toBe(true);
  }
  expect(share(entries, ({ fastLane }) => fastLane === true)).toBeGreaterThan(0.02);
});

test("few importers bring most entries, and few of them most anomalies", () => {
  const importers = sampleWorld(SIZE.members, SIZE.seed).members.filter(
    ({ record }) => record.entityType === "IMP",
  );
  const memberOf = new Map(
    importers.flatMap(({ record }) =>
      [record.memberId, ...(record.importerIds ?? [])].map((id) => [id, record.memberId]),
    ),
  );
  const counts = new Map<string, number>();
  for (const { importerId } of entries) {
    const member = memberOf.get(importerId) ?? "stranger";
    counts.set(member, (counts.get(member) ?? 0) + 1);
  }
  const strangers = counts.get("stranger") ?? 0;
  counts.delete("stranger");
  const sorted = [...counts.values()].sort((a, b) => b - a);
  const topTenth = sorted.slice(0, Math.ceil(importers.length / 10)).reduce((sum, count) => sum + count, 0);
  expect(strangers).toBe(tally.strangers);
  expect(topTenth / entries.length).toBeGreaterThan(0.5);
});

test("names bring quotes, commas, accents and line breaks", () => {
  const names = new Set(entries.map(({ manufacturerName }) => manufacturerName ?? ""));
  for (const trait of [/"/, /,/, /[À-ſ]/, /\n/, /^[A-Z]\.[A-Z]\.[A-Z]\. /, /-/, /^The /, /\d/]) {
    expect(
      [...names].some((name) => trait.test(name)),
      String(trait),
    ).toBe(true);
  }
});

test("addresses bring what the MID rules of some countries ask for", () => {
  const countries = new Set(entries.map(({ manufacturerCountry }) => manufacturerCountry));
  for (const country of ["CA", "CN", "HK", "MO", "SG", "GR"])
    expect(countries.has(country), country).toBe(true);
  for (const { manufacturerCountry, manufacturerProvince, manufacturerPostalCode } of entries) {
    if (manufacturerCountry === "CA") expect(manufacturerProvince).toMatch(/^[A-Z]{2}$/);
    if (manufacturerCountry === "CN") expect(manufacturerPostalCode).toMatch(/^\d{6}$/);
  }
});
