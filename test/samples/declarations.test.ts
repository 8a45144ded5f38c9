import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { cellsOf } from "./generate/read-back.ts";

const FOLDER = join(import.meta.dirname, "../../samples/declarations");

test("the declarations are 3,000 records with 22 columns and their outcome", async () => {
  const packed = await readFile(join(FOLDER, "declarations.csv.gz"));
  const [header = [], ...rows] = cellsOf(gunzipSync(packed).toString("utf8"));
  expect(header).toHaveLength(22);
  expect(rows).toHaveLength(3000);
  expect(new Set(rows.map((row) => row[header.indexOf("Fraud")]))).toEqual(new Set(["0", "1"]));
});

test("the packed file holds no time and no name, so that packing it again gives the same bytes", async () => {
  const packed = await readFile(join(FOLDER, "declarations.csv.gz"));
  expect([...packed.subarray(3, 8)]).toEqual([0, 0, 0, 0, 0]);
});

test("their licence lies beside them", async () => {
  expect(await readFile(join(FOLDER, "LICENSE"), "utf8")).toContain("Korea Customs Service");
});
