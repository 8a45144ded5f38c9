import fc from "fast-check";
import { expect, it } from "vitest";
import { EntryPlaces } from "../../../core/activity/entry-places.ts";

/** A record behind the one before: the gap, how much of it stands before its entry number, in that, and behind it. */
const someRecord = fc.tuple(
  fc.oneof(fc.nat(3), fc.nat(2 ** 40)),
  fc.oneof(fc.constant(0), fc.nat(300)),
  fc.integer({ min: 1, max: 200 }),
  fc.nat(100_000),
);

it("gives the places of records as they were noted, whatever lies between them", () => {
  fc.assert(
    fc.property(fc.array(someRecord), (records) => {
      const places = new EntryPlaces();
      let end = 0;
      const noted = records.map(([gap, before, entryLength, behind]) => {
        const from = end + gap;
        const entryStart = from + before;
        end = entryStart + entryLength + behind;
        places.add(from, end, entryStart, entryStart + entryLength);
        return { from, to: end, entryStart, entryLength };
      });
      expect(Array.from(places, (place) => ({ ...place }))).toEqual(noted);
    }),
  );
});

it("keeps more records than go into one piece", () => {
  const places = new EntryPlaces();
  for (let at = 0; at < 50_000; at++) places.add(at * 10, at * 10 + 9, at * 10, at * 10 + (at % 5));
  expect(Array.from(places, ({ from }) => from)).toEqual(Array.from({ length: 50_000 }, (_, at) => at * 10));
});

it.each([
  ["before the record", 0],
  ["behind it", 500],
])("knows no place of an entry number that stands %s", (_, entryStart) => {
  const places = new EntryPlaces();
  places.add(100, 200, entryStart, entryStart + 5);
  expect(Array.from(places, ({ entryLength }) => entryLength)).toEqual([0]);
});
