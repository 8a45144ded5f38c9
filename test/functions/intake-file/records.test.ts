import { readFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snapshotKey } from "../../../adapters/s3/registry-store.ts";
import { readSnapshot } from "../../../core/registry/snapshot-lines.ts";
import { intakeIdOf } from "../../../functions/intake-file/intake-id.ts";
import { runCommand } from "../../support/run-command.ts";
import { SAMPLES } from "../../support/samples.ts";
import { temporaryFolder, writeFiles } from "../../support/temporary-folder.ts";
import { Services } from "./services.ts";

const MEMBERS = "incoming/members/members.csv";
const OPERATORS = "incoming/operators/operators.csv";

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

async function taken(services: Services, key: string, content: string | Uint8Array, uploadedAt?: string) {
  const upload = services.upload({ key, content, ...(uploadedAt !== undefined && { uploadedAt }) });
  await services.fileIntake().take(upload);
  const intake = services.intakes.get(intakeIdOf(upload));
  if (intake === undefined) throw new Error("the upload is not noted");
  return intake;
}

function snapshotOf({ objects, registry }: Services) {
  const content = objects.contents.get(snapshotKey(registry));
  if (content === undefined) throw new Error(`there is no registry ${registry}`);
  return readSnapshot(gunzipSync(content).toString().split("\n").slice(0, -1));
}

const rejectsOf = (services: Services, intakeId: string) =>
  [...services.objects.contents]
    .filter(([key]) => key.startsWith(`intakes/${intakeId}/rejects/`))
    .sort(([one], [other]) => (one < other ? -1 : 1));

describe("a file of members", () => {
  it("goes to the members table and into the registry, and its rejects to an object", async () => {
    const services = new Services();
    const content = "memberId,entityType,name\nM1,IMP,Acme\nM2,nobody,B\nM3,HCC,C\n";
    const intake = await taken(services, MEMBERS, content);
    expect(intake).toMatchObject({
      state: "scored",
      chunks: 1,
      chunksDone: 1,
      read: 3,
      accepted: 2,
      rejected: 1,
    });
    expect([...services.members]).toEqual([
      'member 2026-06-30T12:00:00.123Z {"memberId":"M1","name":"Acme","entityType":"IMP"}',
      'member 2026-06-30T12:00:00.123Z {"memberId":"M3","name":"C","entityType":"HCC"}',
    ]);
    expect(snapshotOf(services).members.map(({ record }) => record.memberId)).toEqual(["M1", "M3"]);
    const [[key, lines] = ["", undefined]] = rejectsOf(services, intake.intakeId);
    expect(key).toBe(`intakes/${intake.intakeId}/rejects/000000.ndjson`);
    expect(JSON.parse(text(lines))).toMatchObject({
      file: MEMBERS,
      line: 3,
      field: "entityType",
      code: "bad-value",
      raw: "M2,nobody,B",
      kind: "member",
    });
    expect([...services.observation.sums]).toEqual([
      ["RecordsRead", 3],
      ["RecordsRejected", 1],
    ]);
    expect(services.messages).toEqual([]);
  });

  it("of a later upload stands over an earlier one, whichever is read first", async () => {
    const services = new Services();
    await taken(services, MEMBERS, "memberId,entityType,name\nM1,IMP,new\n", "2026-06-30T12:00:00.000Z");
    await taken(
      services,
      MEMBERS,
      "memberId,entityType,name\nM1,IMP,zzz\nM2,IMP,b\n",
      "2026-06-29T12:00:00.000Z",
    );
    expect(snapshotOf(services).members.map(({ record }) => record.name)).toEqual(["new", "b"]);
  });

  it("moves no registry where nothing of it is new", async () => {
    const services = new Services();
    const content = "memberId,entityType\nM1,IMP\n";
    await taken(services, MEMBERS, content);
    const version = services.registry;
    await taken(services, "incoming/members/again.csv", content);
    expect(services.registry).toBe(version);
  });

  it("makes the registry that the command makes of the same files", async () => {
    const services = new Services();
    await taken(services, MEMBERS, readFileSync(SAMPLES.members));
    await taken(services, OPERATORS, readFileSync(SAMPLES.operators));
    const { members, operators } = snapshotOf(services);
    const files = {
      "members.ndjson": members.map(({ record }) => `${JSON.stringify(record)}\n`).join(""),
      "operators.ndjson": operators.map(({ record }) => `${JSON.stringify(record)}\n`).join(""),
    };
    const folder = await temporaryFolder();
    await writeFiles(folder, files);
    const ranked = async (membersFile: string, operatorsFile: string, out: string) => {
      const { incidents, validations, shipments } = SAMPLES;
      const inputs = { members: membersFile, operators: operatorsFile, incidents, validations, shipments };
      const options = Object.entries(inputs).flatMap(([kind, path]) => [`--${kind}`, path]);
      const run = await runCommand([
        "rank",
        ...options,
        "--as-of",
        "2026-06-30",
        "--out",
        `${folder}/${out}`,
      ]);
      expect(run.code).toBe(0);
      return readFileSync(`${folder}/${out}/candidates.ndjson`, "utf8");
    };
    expect(await ranked(`${folder}/members.ndjson`, `${folder}/operators.ndjson`, "one")).toBe(
      await ranked(SAMPLES.members, SAMPLES.operators, "other"),
    );
  });
});

describe("a file of records", () => {
  it("of operators goes into the registry alone", async () => {
    const services = new Services();
    const intake = await taken(services, OPERATORS, "operatorId,country\nO1,MX\nO1,US\n");
    expect(intake).toMatchObject({ state: "scored", read: 2, accepted: 2 });
    expect(
      snapshotOf(services).operators.map(({ record, contested }) => [record.country, contested]),
    ).toEqual([["US", true]]);
    expect(services.members.size).toBe(0);
  });

  it.each(["incidents", "validations"] as const)(
    "of %s goes to the members table, as the samples have it",
    async (kind) => {
      const services = new Services();
      const intake = await taken(services, `incoming/${kind}/${kind}.csv`, readFileSync(SAMPLES[kind]));
      expect(intake.state).toBe("scored");
      expect(intake.accepted + intake.rejected).toBe(intake.read);
      expect(services.members.size).toBeGreaterThan(10);
      expect(services.registry).toBe("none");
    },
  );

  it("is read the same however its bytes come, packed or not", async () => {
    const content = readFileSync(SAMPLES.members);
    const plain = new Services();
    await taken(plain, MEMBERS, content);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5_000 }), fc.boolean(), async (chunkBytes, isPacked) => {
        const services = new Services();
        services.chunkBytes = chunkBytes;
        await taken(services, MEMBERS, isPacked ? gzipSync(content) : content);
        expect(services.members).toEqual(plain.members);
        expect(services.registry).toBe(plain.registry);
      }),
      { numRuns: 10 },
    );
  });

  it("in gzip that ends too early leaves nothing of itself behind", async () => {
    const services = new Services();
    const packed = gzipSync(readFileSync(SAMPLES.validations));
    const key = "incoming/validations/v.csv.gz";
    const intake = await taken(services, key, packed.subarray(0, packed.length - 9));
    expect(intake).toMatchObject({ state: "failed", failure: { code: "truncated-gzip" } });
    expect(services.members.size).toBe(0);
    expect(services.objects.contents.size).toBe(0);
    expect(services.held).toBe(0);
  });

  it.each([
    ["without a column that it needs", "name\nAcme\n", "missing-column"],
    ["without anything", "", "empty"],
  ])("%s fails before anything is written", async (_, content, code) => {
    const services = new Services();
    expect(await taken(services, MEMBERS, content)).toMatchObject({ state: "failed", failure: { code } });
    expect(services.members.size).toBe(0);
    expect(services.registry).toBe("none");
  });

  it("of nothing but a header is taken in", async () => {
    const services = new Services();
    expect(await taken(services, MEMBERS, "memberId,entityType\n")).toMatchObject({
      state: "scored",
      read: 0,
    });
    expect(services.registry).toBe("none");
  });

  it("puts many rejects into parts of bounded size, the same whichever way it is read", async () => {
    const content = `memberId,entityType\n${`M,${"x".repeat(1_000)}\n`.repeat(5_000)}`;
    const services = new Services();
    const { intakeId, rejected } = await taken(services, MEMBERS, content);
    const parts = rejectsOf(services, intakeId);
    expect(rejected).toBe(5_000);
    expect(parts.map(([key]) => key.slice(-13))).toEqual([0, 1, 2, 3].map((part) => `00000${part}.ndjson`));
    const lines = parts.flatMap(([, bytes]) => text(bytes).trimEnd().split("\n"));
    expect(lines).toHaveLength(5_000);
    for (const [, bytes] of parts) expect(bytes.length).toBeLessThan(2.2 * 1_048_576);
    const again = new Services();
    again.chunkBytes = 777;
    await taken(again, MEMBERS, content);
    expect(rejectsOf(again, intakeId)).toEqual(parts);
  });

  it("is written in batches, each before more is read", async () => {
    const content = `memberId,entityType\n${Array.from({ length: 30_000 }, (_, at) => `M${at},IMP\n`).join("")}`;
    const services = new Services();
    const intake = await taken(services, MEMBERS, content);
    expect(intake.read).toBe(30_000);
    // Batches of 500, and what the intake itself takes.
    expect(services.writes).toBeLessThan(60 + 12);
    expect(services.members.size).toBe(30_000);
  });
});
