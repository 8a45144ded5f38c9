import type { Intake } from "../../../adapters/dynamodb/intake.ts";
import type { MemberHistory } from "../../../adapters/dynamodb/members-table.ts";
import { deliver, ONE_SEGMENT, REQUEST } from "../rank-members/deliveries.ts";
import { MemoryServices } from "../rank-members/memory-services.ts";
import { sampleTables, type Tables } from "../rank-members/sample-tables.ts";
import type { Contents } from "./memory-ports.ts";

/** An upload with rejects, in two parts. */
export const INTAKE: Intake = {
  intakeId: "20260701T075900Z-0123456789",
  kind: "shipments",
  bucket: "input",
  key: "incoming/shipments/shipments.csv",
  version: "v1",
  bytes: 446_007,
  uploadedAt: "2026-07-01T07:59:00.000Z",
  receivedAt: "2026-07-01T07:59:01.000Z",
  mapping: "",
  registry: "000001-test",
  state: "ranked",
  chunks: 2,
  chunksDone: 2,
  read: 2_000,
  accepted: 1_997,
  rejected: 3,
  failure: undefined,
  rankingId: "",
};

/** One that could not be read. */
export const FAILED_INTAKE: Intake = {
  ...INTAKE,
  intakeId: "20260701T075800Z-0123456789",
  state: "failed",
  failure: { code: "unknown-format", reason: "the file's name must end in .csv" },
};

const REJECT = {
  file: "shipments.csv",
  line: 7,
  field: "entryDate",
  code: "bad-value",
  message: "is no day",
};

/** The samples ranked twice, as of a month before and as of their end, with what the tables hold beside. */
export async function sampleContents(): Promise<Contents> {
  const tables = await sampleTables();
  const services = new MemoryServices(tables);
  const earlier = {
    ...REQUEST,
    requestId: "earlier",
    requestedAt: "2026-06-01T08:00:00.000Z",
    asOf: "2026-05-31",
  };
  await deliver(services, earlier, { entriesASegment: ONE_SEGMENT });
  await deliver(services, REQUEST, { entriesASegment: ONE_SEGMENT });
  const rankings = [...services.published.values()];
  const files = new Map(services.files);
  for (const [part, line] of [7, 9].entries()) {
    const lines = part === 0 ? [REJECT, REJECT] : [{ ...REJECT, line, raw: "ä" }];
    const text = lines.map((reject) => `${JSON.stringify({ raw: "a,b", ...reject, kind: "shipment" })}\n`);
    files.set(`intakes/${INTAKE.intakeId}/rejects/00000${part}.ndjson`, Buffer.from(text.join("")));
  }
  const candidates = rankings.map(({ rankingId }) => {
    const records = [...services.candidates].filter(([key]) => key.startsWith(`${rankingId}#`));
    return [
      rankingId,
      records.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, record]) => record),
    ] as const;
  });
  return {
    rankings,
    candidates: new Map(candidates),
    files,
    members: membersOf(tables),
    shipments: tables.shipments,
    intakes: [INTAKE, FAILED_INTAKE],
  };
}

function membersOf({ registry, history }: Tables): Map<string, MemberHistory> {
  return new Map(
    registry.members.map((record) => [
      record.memberId,
      {
        profiles: [{ uploadedAt: "2026-07-01T07:00:00.000Z", record }],
        incidents: history.flatMap((each) =>
          each.kind === "incident" && each.record.memberId === record.memberId ? [each.record] : [],
        ),
        validations: history.flatMap((each) =>
          each.kind === "validation" && each.record.memberId === record.memberId ? [each.record] : [],
        ),
      },
    ]),
  );
}
