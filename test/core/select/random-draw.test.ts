import { expect, it } from "vitest";
import { drawAtRandom } from "../../../core/select/random-draw.ts";
import { memberOf } from "./plan-case.ts";

const members = Array.from({ length: 30 }, (_, at) =>
  memberOf(at + 1, { type: at < 20 ? "IMP" : at < 29 ? "BRK" : "RAI" }),
);
const draw = (count: number, seed: number) => drawAtRandom(members, count, "Buffalo", seed);
const idsOf = (drawn: ReturnType<typeof draw>) => drawn.map(({ candidate }) => candidate.memberId).sort();

it("draws as many as asked for, each once", () => {
  for (let seed = 0; seed < 50; seed++) {
    for (const count of [0, 1, 7, 29, 30]) expect(new Set(idsOf(draw(count, seed))).size).toBe(count);
  }
});

it("draws the same whatever order the members come in, and others with another seed", () => {
  expect(idsOf(drawAtRandom(members.toReversed(), 7, "Buffalo", 3))).toEqual(idsOf(draw(7, 3)));
  expect(idsOf(draw(7, 4))).not.toEqual(idsOf(draw(7, 3)));
});

it("draws each entity type in proportion to its members, to less than one", () => {
  for (let seed = 0; seed < 200; seed++) {
    const ofType = (type: string) =>
      draw(6, seed).filter(({ candidate }) => candidate.entityType === type).length;
    expect(ofType("IMP")).toBe(4);
    expect([1, 2]).toContain(ofType("BRK"));
    expect([0, 1]).toContain(ofType("RAI"));
  }
});

it("gives every member the same chance, the only one of its type too", () => {
  const times = new Map<string, number>();
  const seeds = 6_000;
  for (let seed = 0; seed < seeds; seed++)
    for (const id of idsOf(draw(6, seed))) times.set(id, (times.get(id) ?? 0) + 1);
  expect(times.size).toBe(30);
  // One in five; six standard deviations are 186.
  for (const drawn of times.values()) expect(Math.abs(drawn - seeds / 5)).toBeLessThan(186);
});

it("draws nobody where nobody waits", () => {
  expect(drawAtRandom([], 0, "Buffalo", 1)).toEqual([]);
});

it("keeps the order of members whose random numbers are equal", () => {
  const twins = [memberOf(2, { id: "same" }), memberOf(1, { id: "same" })];
  expect(drawAtRandom(twins, 2, "Buffalo", 1)).toEqual(twins);
});
