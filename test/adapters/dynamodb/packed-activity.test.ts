import * as fc from "fast-check";
import { expect, it } from "vitest";
import { packActivity, unpackActivity } from "../../../adapters/dynamodb/packed-activity.ts";

const months = fc.array(
  fc.record({
    month: fc.constantFrom("1970-01", "2026-06", "2199-12"),
    entries: fc.maxSafeNat(),
    valueUsd: fc.maxSafeNat().map((cents) => cents / 100),
    fastEntries: fc.maxSafeNat(),
    anomalyPoints: fc.maxSafeNat(),
    midJudged: fc.maxSafeNat(),
    midWrong: fc.maxSafeNat(),
  }),
);

it("months come back as they were packed", () => {
  fc.assert(
    fc.property(months, (activity) => {
      expect(unpackActivity(packActivity(activity))).toEqual(activity);
    }),
  );
});

it("hold no name of a field", () => {
  const month = { month: "2026-06", entries: 3, valueUsd: 12.5, fastEntries: 0, anomalyPoints: 40 };
  expect(packActivity([{ ...month, midJudged: 2, midWrong: 1 }])).toBe('[["2026-06",3,12.5,0,40,2,1]]');
});

it.each(["[", "{}", '[["June",1,1,1,1,1,1]]', '[["2026-06",1]]', '[["2026-06",1.5,1,1,1,1,1]]'])(
  "%s is refused",
  (text) => {
    expect(() => unpackActivity(text)).toThrow();
  },
);
