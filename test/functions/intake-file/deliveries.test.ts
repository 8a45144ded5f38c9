import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { IntakeState } from "../../../adapters/dynamodb/intake.ts";
import { intakeIdOf } from "../../../functions/intake-file/intake-id.ts";
import { Crash, Services, type TestUpload } from "./services.ts";

const SHIPMENTS: TestUpload = {
  key: "incoming/shipments/june.csv",
  content: [
    "entryNumber,entryDate,importerId,countryOfOrigin,valueUsd",
    ...Array.from({ length: 12_000 }, (_, at) => `E${at},2026-03-14,M1,MX,100`),
  ].join("\n"),
};

const INCIDENT = "incidentId,memberId,occurredOn,kind,severity\nI1,M1,2026-01-01,theft,1\n";

const KINDS: readonly (TestUpload & { readonly state?: IntakeState })[] = [
  { ...SHIPMENTS, state: "chunked" },
  {
    state: "scored",
    key: "incoming/members/members.csv.gz",
    content: gzipSync("memberId,entityType,importerIds\nM1,IMP,|\nM2,nobody,\nM3,IMP,\n"),
  },
  {
    state: "scored",
    key: "incoming/operators/o.ndjson",
    content: '{"operatorId":"O1","country":"MX"}\nbad\n',
  },
  {
    state: "scored",
    key: "incoming/validations/v.csv",
    content:
      "validationId,memberId,completedOn,kind,result\nV1,M1,2026-01-01,initial,passed\nV2,M1,no day,initial,passed\n",
  },
  {
    state: "scored",
    key: "incoming/incidents/i.csv",
    content: INCIDENT,
  },
  { key: "incoming/shipments/bad.csv", content: "no,header\n1,2\n" },
  { key: "incoming/nowhere/june.csv", content: "a" },
  { key: "incoming/shipments/june.xlsx", content: "a" },
  { key: "incoming/shipments/mapped.csv", content: "a", metadata: { map: "mine" } },
];

describe("an upload", () => {
  it.each(KINDS)("told of twice is taken in once: $key", async ({ state = "failed", ...about }) => {
    const services = new Services();
    const upload = services.upload(about);
    await services.fileIntake().take(upload);
    expect(services.intakes.get(intakeIdOf(upload))?.state).toBe(state);
    const once = services.state();
    await services.fileIntake().take(upload);
    expect(services.state()).toEqual(once);
    expect(services.held).toBe(0);
  });

  it.each(KINDS)("that is interrupted at any write ends as one that is not: $key", async (about) => {
    const undisturbed = new Services();
    await undisturbed.fileIntake().take(undisturbed.upload(about));
    expect(undisturbed.writes).toBeGreaterThan(1);
    for (let at = 1; at <= undisturbed.writes; at++) {
      for (const when of ["before", "after"] as const) {
        const services = new Services();
        const upload = services.upload(about);
        services.crash(at, when);
        await expect(services.fileIntake().take(upload)).rejects.toThrow(Crash);
        await services.fileIntake().take(upload);
        expect(services.state()).toEqual(undisturbed.state());
      }
    }
  });

  it.each(KINDS.slice(0, 5))("whose bytes break off is read again from the start: $key", async (about) => {
    const undisturbed = new Services();
    await undisturbed.fileIntake().take(undisturbed.upload(about));
    const services = new Services();
    const upload = services.upload(about);
    services.cutAfter = 10;
    await expect(services.fileIntake().take(upload)).rejects.toThrow(
      expect.objectContaining({ name: "ObjectCut" }),
    );
    expect(services.messages).toEqual([]);
    expect(services.held).toBe(0);
    await services.fileIntake().take(upload);
    expect(services.state()).toEqual(undisturbed.state());
  });

  it("whose chunks are cut needs its object no more: its messages are sent again", async () => {
    const services = new Services();
    const upload = services.upload(SHIPMENTS);
    await services.fileIntake().take(upload);
    const sent = services.messages.splice(0);
    services.delete(upload.key);
    await services.fileIntake().take(upload);
    expect(services.messages).toEqual(sent);
    expect(services.opened).toBe(1);
  });

  it("keeps to the registry that was current when it came in", async () => {
    const services = new Services();
    const upload = services.upload(SHIPMENTS);
    services.registry = "000001-aaaaaaaaaaaa";
    services.crash(2, "before");
    await expect(services.fileIntake().take(upload)).rejects.toThrow(Crash);
    services.registry = "000002-bbbbbbbbbbbb";
    await services.fileIntake().take(upload);
    expect(services.intakes.get(intakeIdOf(upload))?.registry).toBe("000001-aaaaaaaaaaaa");
  });

  it("that is deleted before it is read fails, and says so", async () => {
    const services = new Services();
    const upload = services.upload(SHIPMENTS);
    services.delete(upload.key);
    await services.fileIntake().take(upload);
    expect(services.intakes.get(intakeIdOf(upload))).toMatchObject({
      state: "failed",
      failure: { code: "not-found", reason: expect.stringContaining("upload it again") },
    });
  });

  it("that is replaced before it is read is an intake of its own beside the other", async () => {
    const services = new Services();
    services.isVersioned = false;
    const old = services.upload({ ...SHIPMENTS, uploadedAt: "2026-06-30T11:00:00.000Z" });
    const recent = services.upload(SHIPMENTS);
    await services.fileIntake().take(old);
    await services.fileIntake().take(recent);
    expect(services.intakes.get(intakeIdOf(old))).toMatchObject({
      state: "failed",
      failure: { code: "replaced", reason: expect.stringContaining("newer upload") },
    });
    expect(services.intakes.get(intakeIdOf(recent))?.state).toBe("chunked");
  });

  it("is read in its own version while a newer one comes in under its key", async () => {
    const services = new Services();
    const old = services.upload({ ...SHIPMENTS, uploadedAt: "2026-06-30T11:00:00.000Z" });
    services.onOpen = () => {
      services.onOpen = () => {};
      services.upload({ ...SHIPMENTS, content: "something else" });
    };
    await services.fileIntake().take(old);
    const alone = new Services();
    await alone.fileIntake().take(alone.upload({ ...SHIPMENTS, uploadedAt: "2026-06-30T11:00:00.000Z" }));
    expect(services.state()).toEqual(alone.state());
  });

  it("that is packed and replaced between its two readings leaves nothing behind", async () => {
    const services = new Services();
    services.isVersioned = false;
    const key = "incoming/incidents/i.csv.gz";
    const content = gzipSync(INCIDENT);
    const upload = services.upload({ key, content });
    services.onOpen = () => {
      services.onOpen = () => {};
      services.upload({ key, content: gzipSync("another") });
    };
    await services.fileIntake().take(upload);
    expect(services.intakes.get(intakeIdOf(upload))?.failure?.code).toBe("replaced");
    expect(services.members.size).toBe(0);
  });

  it("of another bucket is our own mistake, and no intake", async () => {
    const services = new Services();
    const upload = { ...services.upload(SHIPMENTS), bucket: "elsewhere" };
    await expect(services.fileIntake().take(upload)).rejects.toThrow(
      expect.objectContaining({ name: "ConfigurationError", setting: "INPUT_BUCKET" }),
    );
    expect(services.intakes.size).toBe(0);
  });

  it.each(KINDS)("is logged without its name or anything in it: $key", async (about) => {
    const services = new Services();
    const upload = services.upload(about);
    await services.fileIntake().take(upload);
    await services.fileIntake().take(upload);
    const logs = services.observation.lines.join("\n");
    expect(logs).toContain(intakeIdOf(upload));
    expect(logs).not.toMatch(/incoming|june|M1|mine/);
  });
});
