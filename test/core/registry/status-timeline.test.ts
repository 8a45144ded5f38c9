import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromText, dayToText } from "../../../core/records/calendar-date.ts";
import type { Member } from "../../../core/records/fields/member.ts";
import { STATUSES, type Status } from "../../../core/records/fields/programme-codes.ts";
import { statusTimelineOf } from "../../../core/registry/status-timeline.ts";

type About = Partial<Member>;

const timelineOf = (about: About) => statusTimelineOf({ memberId: "M1", entityType: "IMP", ...about });

/** Status and benefit tier on each day, as `day status tier`. */
const seen = (about: About, days: readonly string[]) =>
  days.map((on) => {
    const timeline = timelineOf(about);
    const day = dayFromText(on);
    return `${on} ${timeline.statusOn(day)} ${timeline.benefitTierOn(day)}`;
  });

const LIFE: About = {
  statusHistory: [
    { on: "2020-01-10", status: "applied" },
    { on: "2020-06-01", status: "certified" },
    { on: "2021-05-04", status: "validated" },
    { on: "2022-02-01", status: "suspended" },
    { on: "2022-08-01", status: "exceeding" },
    { on: "2025-01-01", status: "removed" },
  ],
};

describe("a status history", () => {
  it("gives the status of any day, from the day of the change on", () => {
    expect(
      seen(LIFE, [
        "2020-01-09",
        "2020-01-10",
        "2020-06-01",
        "2021-05-03",
        "2021-05-04",
        "2022-03-01",
        "2024-12-31",
        "2025-01-01",
      ]),
    ).toEqual([
      "2020-01-09 undefined 0",
      "2020-01-10 applied 0",
      "2020-06-01 certified 1",
      "2021-05-03 certified 1",
      "2021-05-04 validated 2",
      "2022-03-01 suspended 0",
      "2024-12-31 exceeding 3",
      "2025-01-01 removed 0",
    ]);
  });

  it("is read in order of its days, however it is listed", () => {
    const reversed = { statusHistory: [...(LIFE.statusHistory ?? [])].reverse() };
    const days = ["2020-01-09", "2020-03-01", "2021-06-01", "2023-01-01", "2026-01-01"];
    expect(seen(reversed, days)).toEqual(seen(LIFE, days));
  });

  it("takes the last listed of several entries for one day", () => {
    const sameDay: About = {
      statusHistory: [
        { on: "2021-01-01", status: "certified" },
        { on: "2021-01-01", status: "validated" },
      ],
    };
    expect(seen(sameDay, ["2021-01-01"])).toEqual(["2021-01-01 validated 2"]);
  });

  it("rules over dates and tier of the same record", () => {
    const about: About = {
      statusHistory: [{ on: "2021-01-01", status: "certified" }],
      certifiedOn: "2019-01-01",
      tier: "3",
    };
    expect(seen(about, ["2020-01-01", "2021-01-01"])).toEqual([
      "2020-01-01 undefined 0",
      "2021-01-01 certified 1",
    ]);
  });

  it.each([["suspended"], ["removed"], ["withdrawn"]] as const)(
    "that ends well gives no benefit from its last entry on where the member is %s now, since no one knows when",
    (status) => {
      const about: About = {
        status,
        statusHistory: [
          { on: "2020-01-01", status: "certified" },
          { on: "2021-01-01", status: "validated" },
        ],
      };
      expect(seen(about, ["2020-12-31", "2021-01-01"])).toEqual([
        `2020-12-31 certified 1`,
        `2021-01-01 ${status} 0`,
      ]);
      expect(timelineOf(about).isUndatedOn(dayFromText("2021-01-01"))).toBe(true);
      expect(timelineOf(about).isUndatedOn(dayFromText("2020-12-31"))).toBe(false);
    },
  );

  it("that agrees with the present status is dated", () => {
    const about: About = { status: "suspended", statusHistory: [{ on: "2021-01-01", status: "suspended" }] };
    expect(timelineOf(about).undatedFrom).toBe(-1);
    expect(timelineOf(about).isUndatedOn(dayFromText("2022-01-01"))).toBe(false);
  });

  it("outweighs a present status that grants more", () => {
    const about: About = { status: "exceeding", statusHistory: [{ on: "2021-01-01", status: "certified" }] };
    expect(seen(about, ["2022-01-01"])).toEqual(["2022-01-01 certified 1"]);
  });
});

describe("without a history, status follows from dates and present state", () => {
  const DAYS = ["2019-12-31", "2020-06-01", "2021-06-01", "2025-06-01"];
  it.each<[string, About, string[]]>([
    ["nothing is known", {}, ["undefined 0", "undefined 0", "undefined 0", "undefined 0"]],
    [
      "certified on a day",
      { certifiedOn: "2020-06-01" },
      ["undefined 0", "certified 1", "certified 1", "certified 1"],
    ],
    [
      "validated by the date of the first validation",
      { certifiedOn: "2020-06-01", initialValidationOn: "2021-06-01" },
      ["undefined 0", "certified 1", "validated 2", "validated 2"],
    ],
    [
      "validated by the date of the last validation where the first is not given",
      { certifiedOn: "2020-06-01", lastValidationOn: "2025-06-01" },
      ["undefined 0", "certified 1", "certified 1", "validated 2"],
    ],
    [
      "exceeding since the last validation",
      {
        certifiedOn: "2020-06-01",
        initialValidationOn: "2021-06-01",
        lastValidationOn: "2025-06-01",
        tier: "3",
      },
      ["undefined 0", "certified 1", "validated 2", "exceeding 3"],
    ],
    [
      "exceeding since the first validation where there was no other",
      { certifiedOn: "2020-06-01", initialValidationOn: "2021-06-01", status: "exceeding" },
      ["undefined 0", "certified 1", "exceeding 3", "exceeding 3"],
    ],
    [
      "the tier makes a granting status precise",
      { certifiedOn: "2020-06-01", initialValidationOn: "2021-06-01", status: "certified", tier: "2" },
      ["undefined 0", "certified 1", "validated 2", "validated 2"],
    ],
    [
      "a stated status of certified outweighs a validation date",
      { certifiedOn: "2020-06-01", initialValidationOn: "2021-06-01", status: "certified" },
      ["undefined 0", "certified 1", "certified 1", "certified 1"],
    ],
    [
      "a validation dated before certification gives nothing before certification",
      { certifiedOn: "2021-06-01", initialValidationOn: "2020-06-01" },
      ["undefined 0", "undefined 0", "validated 2", "validated 2"],
    ],
    [
      "a tier without its day holds from the step below",
      { certifiedOn: "2020-06-01", tier: "2" },
      ["undefined 0", "validated 2", "validated 2", "validated 2"],
    ],
    [
      "a validated member whose certification is not dated is not known before its validation",
      { initialValidationOn: "2021-06-01", tier: "2" },
      ["undefined 0", "undefined 0", "validated 2", "validated 2"],
    ],
    ["a granting status without any day holds always", { status: "certified" }, Array(4).fill("certified 1")],
    [
      "a suspension without its day leaves no benefit on any day",
      { status: "suspended", certifiedOn: "2020-06-01", tier: "2" },
      Array(4).fill("suspended 0"),
    ],
    ["an application holds always", { status: "applied" }, Array(4).fill("applied 0")],
  ])("%s", (_name, about, expected) => {
    expect(seen(about, DAYS)).toEqual(DAYS.map((day, index) => `${day} ${expected[index]}`));
  });

  it("tells from which day a status was taken for granted", () => {
    expect(timelineOf({ status: "removed" }).undatedFrom).toBe(0);
    expect(timelineOf({ certifiedOn: "2020-06-01", tier: "2" }).undatedFrom).toBe(dayFromText("2020-06-01"));
    expect(timelineOf({ certifiedOn: "2020-06-01", tier: "1" }).undatedFrom).toBe(-1);
  });
});

describe("tier 3", () => {
  it.each([
    ["IMP", 3],
    ["EXP", 3],
    ["HCM", 2],
    ["FMX", 2],
  ] as const)("of a %s has the benefits of tier %i (importers and exporters only)", (entityType, tier) => {
    const about: About = { entityType, statusHistory: [{ on: "2021-01-01", status: "exceeding" }] };
    expect(timelineOf(about).benefitTierOn(dayFromText("2022-01-01"))).toBe(tier);
    expect(timelineOf(about).statusOn(dayFromText("2022-01-01"))).toBe("exceeding");
  });
});

describe("the first recorded day of a status", () => {
  const history = [
    { on: "2021-05-04", status: "certified" },
    { on: "2023-01-10", status: "certified" },
    { on: "2022-02-17", status: "validated" },
  ] as const;

  it.each<[string, About, Status, string]>([
    ["of the history is its earliest step", { statusHistory: history }, "certified", "2021-05-04"],
    ["that the history does not have is not known", { statusHistory: history }, "exceeding", "none"],
    [
      "that only the dates tell is not recorded",
      { certifiedOn: "2021-05-04", tier: "1" },
      "certified",
      "none",
    ],
    ["that nothing tells is not known", {}, "certified", "none"],
    [
      "of the history is known where a suspension without a day follows it",
      { statusHistory: history.slice(0, 1), status: "suspended" },
      "certified",
      "2021-05-04",
    ],
    [
      "of a suspension without a day is not known",
      { statusHistory: history.slice(0, 1), status: "suspended" },
      "suspended",
      "none",
    ],
  ])("%s", (_, about, status, day) => {
    expect(timelineOf(about).firstRecorded(status)).toBe(day === "none" ? -1 : dayFromText(day));
  });
});

describe("the lookup", () => {
  const statuses = Object.keys(STATUSES) as Status[];
  const history = fc.array(fc.record({ day: fc.nat(3000), status: fc.constantFrom(...statuses) }), {
    minLength: 1,
    maxLength: 12,
  });

  it("agrees with reading the history from start to end", () => {
    fc.assert(
      fc.property(history, fc.nat(3200), (steps, day) => {
        const timeline = timelineOf({
          statusHistory: steps.map((step) => ({ on: dayToText(step.day), status: step.status })),
        });
        const reached = steps.filter((step) => step.day <= day).toSorted((one, other) => one.day - other.day);
        expect(timeline.statusOn(day)).toBe(reached.at(-1)?.status);
      }),
    );
  });
});
