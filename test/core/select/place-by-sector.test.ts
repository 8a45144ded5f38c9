import { expect, it } from "vitest";
import { placeBySector } from "../../../core/select/place-by-sector.ts";
import { PlanBoard } from "../../../core/select/plan-board.ts";
import { capacityOf, memberOf } from "./plan-case.ts";

const period = { first: 678, count: 2 };
const boardOf = () => new PlanBoard(capacityOf({ Buffalo: [2, 1], Miami: [1, 0] }), period);
const quota = (entityType: "AIR" | "BRK" | "IMP", of: number) => ({ entityType, members: of, quota: of });
const visited = (board: PlanBoard) =>
  [...board.placings].map(([{ candidate }, { month }]) => `${candidate.memberId} ${month}`);

it("visits the type with the least part of its quota first, and of it the member whose turn is next", () => {
  const board = boardOf();
  const waiting = [
    memberOf(5, { id: "brk5", type: "BRK" }),
    memberOf(3, { id: "brk3", type: "BRK" }),
    memberOf(4, { id: "air4", type: "AIR" }),
    memberOf(1, { id: "imp1", type: "IMP" }),
  ];
  board.place(memberOf(9, { id: "imp9", type: "IMP" }), "law", () => 0);
  placeBySector(
    [quota("IMP", 2), quota("AIR", 1), quota("BRK", 3)],
    waiting,
    new Map([["Buffalo", 9]]),
    board,
  );
  expect(visited(board)).toEqual(["imp9 0", "air4 0", "brk3 1"]);
});

it("goes on to another office where one has no visit for sectors", () => {
  const board = boardOf();
  const waiting = [
    memberOf(1, { type: "AIR", id: "nowhere", office: "Newark" }),
    memberOf(2, { type: "AIR", id: "buffalo2" }),
    memberOf(3, { type: "AIR", id: "miami3", office: "Miami" }),
  ];
  placeBySector([quota("AIR", 3)], waiting, new Map([["Miami", 1]]), board);
  expect(visited(board)).toEqual(["miami3 0"]);
});
