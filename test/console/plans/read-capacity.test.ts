import { expect, test } from "vitest";
import { readCapacity } from "../../../console/plans/read-capacity.ts";

const BUFFALO = { fieldOffice: "Buffalo", month: "2026-07", visits: 4 };
const MIAMI = { fieldOffice: "Miami", month: "2026-07", visits: 2 };

test.each([
  [
    "a file with a line for each office and month",
    "fieldOffice,month,visits\nBuffalo,2026-07,4\nMiami,2026-07,2\n",
  ],
  ["its columns in another order", "visits,month,field office\n4,2026-07,Buffalo\n2,2026-07,Miami"],
  [
    "a file that begins with a mark of byte order",
    "\uFEFFfieldOffice,month,visits\r\nBuffalo,2026-07,4\r\nMiami,2026-07,2",
  ],
  ["a pasted grid of offices by months", "Office\t2026-07\nBuffalo\t4\nMiami\t2"],
  ["a grid with semicolons and empty months", "office;2026-07;2026-08\nBuffalo;4;\nMiami;2;"],
  ["blank lines between", "fieldOffice,month,visits\n\nBuffalo,2026-07,4\n\nMiami,2026-07,2\n\n"],
])("reads %s", (_, text) => {
  expect(readCapacity(text)).toEqual({ capacity: [BUFFALO, MIAMI], problems: [] });
});

test("a quoted office may hold the separator and quotes", () => {
  expect(readCapacity('fieldOffice,month,visits\n"Long Beach, ""north""",2026-07,1').capacity).toEqual([
    { fieldOffice: 'Long Beach, "north"', month: "2026-07", visits: 1 },
  ]);
});

test.each([
  ["no office", ",2026-07,4", "names no field office"],
  ["a month that is none", "Buffalo,2026-13,4", '"2026-13" is no month like 2026-07'],
  [
    "visits that are no number",
    "Buffalo,2026-07,four",
    '"four" is no whole number of visits from 0 to 99999',
  ],
  ["visits below nothing", "Buffalo,2026-07,-1", '"-1" is no whole number of visits from 0 to 99999'],
  ["no visits at all", "Buffalo,2026-07", '"" is no whole number of visits from 0 to 99999'],
])("names the line with %s and keeps the others", (_, line, message) => {
  expect(readCapacity(`fieldOffice,month,visits\n${line}\nMiami,2026-07,2`)).toEqual({
    capacity: [MIAMI],
    problems: [{ where: "line 2", message }],
  });
});

test("a text without columns that it knows says which it wants", () => {
  expect(readCapacity("a,b\n1,2")).toEqual({
    capacity: [],
    problems: [
      {
        where: "line 1",
        message:
          "should name the columns fieldOffice, month and visits, or an office and then its months like 2026-07",
      },
    ],
  });
});

test("an empty text is said to be empty", () => {
  expect(readCapacity(" \n")).toEqual({ capacity: [], problems: [{ where: "line 1", message: "is empty" }] });
});

test("an office and month that is given twice is named", () => {
  const { problems } = readCapacity("fieldOffice,month,visits\nMiami,2026-07,1\nMiami,2026-07,2");
  expect(problems).toEqual([
    { where: "Miami, 2026-07", message: "is given more than once; the last one counts" },
  ]);
});
