import fc from "fast-check";
import { expect, test } from "vitest";
import { moved } from "../../../console/ranking/grid-cursor.ts";

const SIZE = { rows: 100, columns: 5, page: 10 };

test.each([
  ["ArrowDown", { row: 3, column: 2 }, { row: 4, column: 2 }],
  ["j", { row: 3, column: 2 }, { row: 4, column: 2 }],
  ["ArrowUp", { row: 0, column: 2 }, { row: -1, column: 2 }],
  ["k", { row: 0, column: 2 }, { row: 0, column: 2 }],
  ["ArrowRight", { row: 3, column: 4 }, { row: 3, column: 4 }],
  ["ArrowLeft", { row: 3, column: 1 }, { row: 3, column: 0 }],
  ["PageDown", { row: 95, column: 1 }, { row: 99, column: 1 }],
  ["PageUp", { row: 5, column: 1 }, { row: 0, column: 1 }],
  ["PageUp", { row: -1, column: 1 }, { row: -1, column: 1 }],
  ["Home", { row: 5, column: 3 }, { row: 5, column: 0 }],
  ["End", { row: 5, column: 3 }, { row: 5, column: 4 }],
  ["Ctrl+Home", { row: 5, column: 3 }, { row: 0, column: 0 }],
  ["Ctrl+End", { row: 5, column: 3 }, { row: 99, column: 3 }],
])("%s leads from %o to %o", (key, from, to) => {
  expect(moved(key, from, SIZE)).toEqual(to);
});

test("other keys do not move", () => {
  expect(moved("x", { row: 0, column: 0 }, SIZE)).toBeUndefined();
});

test("no key leaves the grid, however small it has become", () => {
  const keys = fc.constantFrom(
    "ArrowDown",
    "ArrowUp",
    "ArrowLeft",
    "ArrowRight",
    "PageDown",
    "PageUp",
    "Ctrl+End",
  );
  const cursors = fc.record({ row: fc.integer({ min: -1, max: 200 }), column: fc.nat(20) });
  fc.assert(
    fc.property(keys, cursors, (key, cursor) => {
      const to = moved(key, cursor, SIZE);
      expect(to?.row).toBeGreaterThanOrEqual(-1);
      expect(to?.row).toBeLessThan(SIZE.rows);
      expect(to?.column).toBeLessThan(SIZE.columns);
    }),
  );
});
