import { expect, it } from "vitest";
import { OfficeRoom } from "../../../core/select/office-room.ts";

it.each([
  ["at least the lead before it", 5, 2, 0, [1, 1, 1, 1, 1, 1], 3],
  ["earlier where that month is full", 5, 2, 0, [1, 1, 0, 0, 1, 1], 1],
  ["later where all before are full, in time still", 5, 2, 0, [0, 0, 0, 0, 0, 1], 5],
  ["late where there is no other", 2, 2, 0, [0, 0, 0, 0, 1, 0], 4],
  ["the earliest of all where it is overdue", -7, 2, 0, [0, 1, 1, 1, 1, 1], 1],
  ["not before a deferral ends", 5, 2, 4, [1, 1, 1, 1, 1, 1], 4],
  ["nowhere without room", 5, 2, 0, [0, 0, 0, 0, 0, 0], undefined],
])("a visit by law comes %s", (_, due, lead, from, visits, month) => {
  expect(new OfficeRoom(visits).forDue(due, lead, from)).toBe(month);
});

it("finds the earliest month and the one with the most room", () => {
  const room = new OfficeRoom([0, 2, 3, 3]);
  expect([room.earliest(0), room.earliest(2), room.roomiest(0), room.roomiest(3)]).toEqual([1, 2, 2, 3]);
  expect([room.earliest(4), room.roomiest(4), new OfficeRoom([0]).roomiest(0)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it("has one visit less of a month that is taken", () => {
  const room = new OfficeRoom([1, 1]);
  room.take(0);
  expect([room.earliest(0), room.left]).toEqual([1, 1]);
});
