import { beforeAll, describe, expect, test } from "vitest";
import { UPLOAD_KINDS } from "../../../adapters/dynamodb/intake.ts";
import { uploadPlace } from "../../../functions/intake-file/upload-kind.ts";
import { FAILED_INTAKE, INTAKE } from "./sample-contents.ts";
import { newWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await newWorld();
});

describe("the intakes", () => {
  test("come newest first, with why one failed", async () => {
    const { intakes } = await world.get("/api/intakes");
    expect(intakes).toEqual([{ ...INTAKE, failure: null }, FAILED_INTAKE]);
    expect((await world.get("/api/intakes?limit=1")).intakes).toHaveLength(1);
  });

  test("are there one by one", async () => {
    expect(await world.get(`/api/intakes/${FAILED_INTAKE.intakeId}`)).toEqual(FAILED_INTAKE);
    expect((await world.ask({ path: "/api/intakes/20200101T000000Z-0123456789" })).status).toBe(404);
  });
});

describe("the rejects of an intake", () => {
  const path = `/api/intakes/${INTAKE.intakeId}/rejects`;

  test("are those of all parts in their order", async () => {
    const { rejects, total } = await world.get(path);
    expect(rejects.map(({ line }: { line: number }) => line)).toEqual([7, 7, 9]);
    expect(total).toBe(3);
    expect((await world.get(`${path}?limit=2`)).rejects).toHaveLength(2);
  });

  test("are fewer where they are long, so that the answer is not too large", async () => {
    const own = await newWorld();
    const [reject] = (await own.get(path)).rejects;
    const line = `${JSON.stringify({ ...reject, raw: "x".repeat(65_536) })}\n`;
    own.ports.files.set(`intakes/${INTAKE.intakeId}/rejects/000002.ndjson`, Buffer.from(line.repeat(100)));
    const { rejects } = await own.get(path);
    expect(rejects.length).toBeGreaterThan(3);
    expect(rejects.length).toBeLessThan(40);
  });

  test("are none where nothing was rejected", async () => {
    expect(await world.get(`/api/intakes/${FAILED_INTAKE.intakeId}/rejects`)).toEqual({
      rejects: [],
      total: 3,
    });
  });

  test("are one file to be fetched", async () => {
    const { status, body } = await world.ask({ method: "POST", path: `${path}/exports` });
    expect(status).toBe(201);
    const parts = [0, 1].map((part) =>
      world.ports.text(`intakes/${INTAKE.intakeId}/rejects/00000${part}.ndjson`),
    );
    expect(world.ports.text(new URL(body.url).pathname.slice(1))).toBe(parts.join(""));
    expect(body).toMatchObject({ fileName: `rejects-${INTAKE.intakeId}.ndjson`, rows: 3 });
  });

  test("are not counted before all is scored", async () => {
    const { body } = await world.ask({
      method: "POST",
      path: `/api/intakes/${FAILED_INTAKE.intakeId}/rejects/exports`,
    });
    expect(body).toMatchObject({ rows: null, bytes: 0 });
  });
});

describe("an upload", () => {
  const upload = (body: object) => world.ask({ method: "POST", path: "/api/uploads", body });

  test.each(UPLOAD_KINDS)("of %s goes where the intake takes it in", async (kind) => {
    const { status, body } = await upload({ kind, fileName: "June (1).csv.gz", bytes: 12 });
    expect(status).toBe(201);
    expect(uploadPlace(body.key)).toEqual({ kind, failure: undefined });
    expect(body).toEqual({
      url: `https://input.test/incoming/${kind}/June (1).csv.gz?bytes=12`,
      method: "PUT",
      headers: {},
      key: `incoming/${kind}/June (1).csv.gz`,
    });
  });

  test.each([
    ["a folder", { fileName: "a/b.csv" }],
    ["the folder above", { fileName: "../b.csv" }],
    ["no name", { fileName: ".csv" }],
    ["a line break", { fileName: "a\nb.csv" }],
    ["another ending", { fileName: "a.xlsx" }],
    ["a long name", { fileName: `${"a".repeat(200)}.csv` }],
    ["letters beyond ASCII", { fileName: "jüni.csv" }],
    ["nothing in it", { bytes: 0 }],
    ["more than one request takes", { bytes: 5 * 1024 ** 3 + 1 }],
    ["a kind that there is not", { kind: "rumours" }],
  ])("with %s is refused", async (_, change) => {
    expect((await upload({ kind: "members", fileName: "a.csv", bytes: 1, ...change })).status).toBe(400);
  });
});
