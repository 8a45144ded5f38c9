import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { readJsonLines } from "../../../adapters/files/json-lines.ts";
import { readTable } from "../../../adapters/files/table-file.ts";
import { temporaryFolder, writeFiles } from "../../support/temporary-folder.ts";

async function fileOf(content: string | Uint8Array): Promise<string> {
  const folder = await temporaryFolder();
  await writeFiles(folder, { file: content });
  return join(folder, "file");
}

describe("a small table", () => {
  const schema = z.object({
    fieldOffice: z.string().min(1),
    visits: z.string().regex(/^\d+$/, "is no number"),
  });
  const read = async (content: string) =>
    readTable({ path: await fileOf(content), schema, keyOf: ({ fieldOffice }) => fieldOffice });

  it("is read with its columns in any order and spelling, quotes, a byte order mark and blank lines", async () => {
    const content = '\uFEFF Visits ,Field Office,note\r\n1,"New ""Y"" York",\r\n\r\n 2 , Miami ,x\r\n';
    expect(await read(content)).toEqual([
      { fieldOffice: 'New "Y" York', visits: "1" },
      { fieldOffice: "Miami", visits: "2" },
    ]);
  });

  it.each([
    ["", "empty", "the file is empty"],
    [
      "visits\n1\n",
      "missing-column",
      "the column fieldOffice is missing; found: visits. The columns are fieldOffice, visits",
    ],
    ["fieldOffice,visits,Visits\n", "duplicate-column", "two columns are called visits"],
    ["fieldOffice,visits\nA,1\nB,x\n", "bad-table", 'line 3: visits "x": is no number'],
    ["fieldOffice,visits\n\nA\n", "bad-table", 'line 3: visits "": is no number'],
    ["fieldOffice,visits\nA,1\nB,1\nA,2\n", "bad-table", "line 4: A stands in line 2 already; give it once"],
    ['fieldOffice,visits\n"A,1\n', "bad-table", "is no CSV file: "],
  ])("%j is refused: %s", async (content, code, reason) => {
    await expect(read(content)).rejects.toMatchObject({ code, reason: expect.stringContaining(reason) });
  });

  it("that is not there is told by name", async () => {
    const path = join(await temporaryFolder(), "nowhere.csv");
    await expect(readTable({ path, schema, keyOf: () => "" })).rejects.toMatchObject({
      code: "not-found",
      file: path,
    });
  });
});

describe("JSON lines", () => {
  const schema = z.object({ a: z.int() });
  const about = { schema, code: "bad-decisions", remedy: "mend it" } as const;
  const read = async (content: string | Uint8Array) =>
    readJsonLines({ path: await fileOf(content), ...about });

  it("are read without blank ones, with or without an end of the last", async () => {
    expect(await read('{"a":1}\r\n\n{"a":2,"b":3}')).toEqual([{ a: 1 }, { a: 2 }]);
    expect(await read("")).toEqual([]);
  });

  it.each([
    ['{"a":1}\n{"a":"x"}\n', "line 2: a: "],
    ["a\n", "line 1: is no JSON; "],
    [Uint8Array.of(123, 10, 255, 10).subarray(2), "line 1: invalid-utf8; mend it"],
    [`{"a":1}\n${" ".repeat(1_048_577)}\n`, "line 2: line-too-long; mend it"],
  ])("%j is refused", async (content, reason) => {
    await expect(read(content)).rejects.toMatchObject({
      code: "bad-decisions",
      reason: expect.stringContaining(reason),
    });
  });

  it("of a file that is not there are told by name", async () => {
    const path = join(await temporaryFolder(), "nowhere.ndjson");
    await expect(readJsonLines({ path, ...about })).rejects.toMatchObject({ code: "not-found", file: path });
  });
});
