import { expect, it } from "vitest";
import { PieceRooms } from "../../../bin/rank/piece-rooms.ts";

it("gives memory again that was given back and is large enough", () => {
  const rooms = new PieceRooms();
  const large = rooms.take(20);
  const small = rooms.take(10);
  rooms.give(small);
  rooms.give(large.subarray(0, 5));
  const again = rooms.take(15);
  expect(again.buffer).toBe(large.buffer);
  expect(again).toHaveLength(15);
  expect(rooms.take(15).buffer).not.toBe(large.buffer);
  expect(rooms.take(4).buffer).toBe(small.buffer);
});
