import { join } from "node:path";
import { expect, test } from "vitest";
import { readRecords } from "../../../adapters/files/read-records.ts";
import { FIELD_TABLES } from "../../../core/records/kinds.ts";
import { temporaryFolder, writeFiles } from "../../support/temporary-folder.ts";

/** Far more than is read at once. */
const ROWS = 60_000;

test("lets rejects be written while a file is read, so that a file of nothing but bad records fills no memory", async () => {
  const folder = await temporaryFolder();
  const rows = Array.from({ length: ROWS }, (_, at) => `M${at},NOSUCHTYPE\n`);
  await writeFiles(folder, { "members.csv": `memberId,entityType\n${rows.join("")}` });
  let waiting = 0;
  let most = 0;
  let rejected = 0;
  const [report] = await readRecords({
    kind: "member",
    table: FIELD_TABLES.member,
    paths: [join(folder, "members.csv")],
    mapping: undefined,
    onRecord: () => {},
    onReject: () => {
      waiting++;
      rejected++;
      most = Math.max(most, waiting);
    },
    afterPiece: async () => {
      waiting = 0;
    },
  });
  expect(report).toMatchObject({ read: ROWS, rejected: ROWS });
  expect(rejected).toBe(ROWS);
  expect(most).toBeLessThan(ROWS / 2);
});
