import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type FileProgress, readFile } from "../../../adapters/files/read-file.ts";
import { readRecords } from "../../../adapters/files/read-records.ts";
import { memberFields } from "../../../core/records/fields/member.ts";
import type { Reject } from "../../../core/records/reject.ts";
import { SHIPMENT_HEADER, shipmentFile, shipmentLine } from "../../support/shipment-lines.ts";
import { temporaryFolder, writeFiles } from "../../support/temporary-folder.ts";

const JSON_LINE =
  '{"entryNumber":"E1","entryDate":"2026-06-01","importerId":"M1","countryOfOrigin":"MX","valueUsd":1}\n';

async function fileCalled(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

async function readAll(path: string, afterPiece?: (progress: FileProgress) => void) {
  const entries: string[] = [];
  const rejects: Reject[] = [];
  const taker = {
    header: () => {},
    row: (row: { text(column: number): string }) => entries.push(row.text(0)),
    reject: (reject: Reject) => rejects.push(reject),
  };
  const report = await readFile({
    kind: "shipment",
    path,
    mapping: undefined,
    taker,
    ...(afterPiece === undefined ? {} : { afterPiece }),
  });
  return { report, entries, rejects };
}

describe("a file of records", () => {
  it.each([
    ["csv", "shipments.csv", shipmentFile(1)],
    ["csv", "shipments.CSV.gz", gzipSync(shipmentFile(1))],
    ["csv", "shipments", shipmentFile(1)],
    ["csv", "shipments.gz", gzipSync(shipmentFile(1))],
    ["csv", "shipments", `\ufeff\n${shipmentFile(1)}`],
    ["ndjson", "shipments.ndjson", JSON_LINE],
    ["ndjson", "shipments.jsonl.gz", gzipSync(JSON_LINE)],
    ["ndjson", "shipments.json", JSON_LINE],
    ["ndjson", "shipments", `\n ${JSON_LINE}`],
    ["ndjson", "shipments", `\ufeff${JSON_LINE}`],
    ["ndjson", "shipments.gz", gzipSync(JSON_LINE)],
  ])("is taken for %s by its name or content: %s", async (format, name, content) => {
    const { report, entries, rejects } = await readAll(await fileCalled(name, content));
    expect(rejects).toEqual([]);
    expect(entries).toEqual(["E1"]);
    expect(report).toMatchObject({ format, read: 1, rejected: 0, kind: "shipment" });
  });

  it("comes with a report of what was read, and tells its progress", async () => {
    const seen: FileProgress[] = [];
    const content = `${SHIPMENT_HEADER},remarks\n${shipmentLine(1)},x\nbad\n`;
    const path = await fileCalled("shipments.csv", content);
    const { report, rejects } = await readAll(path, (progress) => seen.push(progress));
    expect(report).toMatchObject({
      file: path,
      bytes: content.length,
      read: 2,
      rejected: 1,
      ignoredColumns: ["remarks"],
    });
    expect(report.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(rejects).toMatchObject([{ file: path, line: 3, code: "column-count", raw: "bad" }]);
    expect(seen.at(-1)).toEqual({ path, size: content.length, position: content.length, read: 2 });
  });

  it.each([
    ["binary", "picture.csv", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ["binary", "sheet.csv", Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00])],
    ["binary", "utf16.csv", new Uint8Array(Buffer.from(`\ufeff${shipmentFile(1)}`, "utf16le"))],
    ["empty", "blank.csv", new TextEncoder().encode("\n\n")],
    ["empty", "packed.csv.gz", gzipSync("")],
    ["truncated-gzip", "cut.csv.gz", gzipSync(shipmentFile(50_000)).subarray(0, 60_000)],
    ["missing-column", "other.csv", new TextEncoder().encode("a,b\n1,2\n")],
  ])("that cannot be read ends as %s: %s", async (code, name, content) => {
    const path = await fileCalled(name, content);
    await expect(readAll(path)).rejects.toMatchObject({ name: "InputError", code, file: path });
  });
});

describe("the records of files", () => {
  it("come in the order of the files, rejects of reader and records alike", async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, {
      "a.csv": "memberId,type,history\nM1,IMP,\nM2,IMP,2021-13-01 certified\nM3,nothing,\n",
      "b.ndjson": '{"memberId":"M4","entityType":"SEA"}\n',
    });
    const paths = ["a.csv", "b.ndjson"].map((name) => join(folder, name));
    const records: unknown[] = [];
    const rejects: Reject[] = [];
    const reports = await readRecords({
      kind: "member",
      table: memberFields,
      paths,
      mapping: undefined,
      onRecord: (record) => records.push(record),
      onReject: (reject) => rejects.push(reject),
    });
    expect(records).toEqual([
      { memberId: "M1", entityType: "IMP" },
      { memberId: "M4", entityType: "SEA" },
    ]);
    expect(rejects).toMatchObject([
      {
        kind: "member",
        file: paths[0],
        line: 3,
        field: "statusHistory",
        code: "bad-value",
        raw: "M2,IMP,2021-13-01 certified",
      },
      { kind: "member", file: paths[0], line: 4, field: "entityType", code: "bad-value" },
    ]);
    expect(reports).toMatchObject([
      { read: 3, rejected: 2 },
      { read: 1, rejected: 0 },
    ]);
  });
});
