import { describe, expect, it } from "vitest";
import { EntryLedger } from "../../../core/activity/entry-ledger.ts";
import { digest, LATEST, ledgerOf, NOBODY, outcomeOf, stored } from "./ledger-contents.ts";

describe("an entry with 50,000 contents", () => {
  const CONTENTS = 50_000;
  /** Spread, so that neither the order of arrival nor its reverse is that of the digests. */
  const contents = Array.from({ length: CONTENTS }, (_, at) => ({
    entryNumber: "MONITOR",
    digest: ((at * 7_919) % CONTENTS).toString(16).padStart(32, "0"),
    valueCents: (at * 7_919) % CONTENTS,
  }));
  const again = contents.map((content) => ({ ...content, registry: "000002-0123456789ab" }));
  const ledger = ledgerOf({ entryNumber: "E0" });
  for (const content of [contents, contents.toReversed(), again].flat()) ledger.take(stored(content));

  it("keeps each once, and the one that counts first", () => {
    expect([ledger.entries, ledger.superseded]).toEqual([2, CONTENTS - 1]);
    expect(ledger.fold(NOBODY, LATEST).counts.valueCents).toBe(10_000 + CONTENTS - 1);
  });

  it("names the greatest 20 digests of the conflict and counts all contents", () => {
    const digests = Array.from({ length: 20 }, (_, at) =>
      (CONTENTS - 20 + at).toString(16).padStart(32, "0"),
    );
    expect(ledger.conflicts()).toEqual([{ entryNumber: "MONITOR", version: 0, digests, contents: CONTENTS }]);
  });

  it("is the same when another ledger takes its lines, from the end", () => {
    const lines = [...ledger.lines()];
    const other = new EntryLedger();
    for (const line of lines.toReversed()) other.takeLine(line);
    expect([...other.lines()].sort().join("\n") === lines.sort().join("\n")).toBe(true);
    expect(other.conflicts()).toEqual(ledger.conflicts());
  });
});

describe("entries with many contents each", () => {
  it.each([15, 16, 17, 18, 60])("are told apart with %i contents", (count) => {
    const contents = Array.from({ length: count }, (_, at) =>
      ["E1", "E2"].map((entryNumber) => ({
        entryNumber,
        version: at % 3,
        digest: `${at}`.padStart(32, "0"),
      })),
    ).flat();
    const whole = outcomeOf(ledgerOf(...contents));
    expect(whole.figures).toEqual([2, 2 * (count - 1)]);
    expect(outcomeOf(ledgerOf(...contents.toReversed(), ...contents))).toEqual(whole);
  });
});

describe("conflicts", () => {
  it("are equal versions with different content, by entry and version, those of superseded versions too", () => {
    const contents = ["E2", "E1", "E3"].flatMap((entryNumber) =>
      [2, 1].flatMap((version) =>
        ["b", "a"].map((digit) => ({ entryNumber, version, digest: digest(digit) })),
      ),
    );
    const ledger = ledgerOf(...contents, { entryNumber: "E4" }, { entryNumber: "E4", version: 1 });
    const digests = [digest("a"), digest("b")];
    expect(ledger.conflicts()).toEqual(
      ["E1", "E2", "E3"].flatMap((entryNumber) =>
        [1, 2].map((version) => ({ entryNumber, version, digests })),
      ),
    );
  });
});
