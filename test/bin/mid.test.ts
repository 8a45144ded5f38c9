import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand, valuesOf } from "../support/run-command.ts";
import { SAMPLES } from "../support/samples.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const XYZ = { name: "XYZ Company", street: "400 Orchard Road", city: "Tijuana", country: "MX" };
const XYZ_MID = "MXXYZCOM400TIJ";

async function answers(args: readonly string[], stdin: Iterable<string | Uint8Array>) {
  const run = await runCommand(["mid", ...args], { stdin });
  return { ...run, values: valuesOf(run.stdout) };
}

/** Values as a file of NDJSON. */
const lines = (...values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("");

describe("mid build", () => {
  test("builds the MID with its parts, variants by reason and notes", async () => {
    const { code, stderr, values } = await answers(
      ["build"],
      [lines({ ...XYZ, city: "Köln", country: "DE" })],
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(values).toEqual([
      {
        mid: "DEXYZCOM400COL",
        parts: { country: "DE", name: "XYZCOM", number: "400", city: "COL" },
        variants: expect.arrayContaining([{ mid: "DEXYZCOM400KOL", reason: "city-as-written" }]),
        notes: [{ code: "city-english-spelling", message: expect.any(String) }],
      },
    ]);
  });

  test("answers every line, in order, whatever it holds", async () => {
    const stdin = [
      lines(XYZ),
      "\n",
      "not JSON\r\n",
      "[1]\n",
      "null\n",
      lines({ ...XYZ, name: 5 }),
      lines({ ...XYZ, name: "" }),
      lines({ ...XYZ, country: "CA" }),
      new Uint8Array([0x7b, 0xff, 0x7d, 0x0a]),
      `{"name":"${"x".repeat(1_048_576)}"}\n`,
      JSON.stringify({ ...XYZ, province: null, foundedIn: 1990 }),
    ];
    const { code, values } = await answers(["build"], stdin);
    expect(code).toBe(0);
    const codes = values.map((value) =>
      JSON.stringify(value).startsWith('{"mid"') ? "mid" : errorOf(value),
    );
    expect(codes).toEqual([
      "mid",
      "blank-line",
      "invalid-json",
      "not-an-object",
      "not-an-object",
      "bad-field name",
      "name-absent name",
      "province-required province",
      "invalid-utf8",
      "line-too-long",
      "mid",
    ]);
  });

  test("cuts the input anywhere without a difference", async () => {
    const bytes = new TextEncoder().encode(lines(XYZ, { ...XYZ, city: "São Paulo", country: "BR" }, XYZ));
    const whole = await answers(["build"], [bytes]);
    const single = await answers(
      ["build"],
      Array.from(bytes, (byte) => Uint8Array.of(byte)),
    );
    expect(single.stdout).toBe(whole.stdout);
    expect(whole.values).toHaveLength(3);
  });

  test("gives nothing for nothing", async () => {
    expect(await runCommand(["mid", "build"])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("leaves out the leading words of a policy", async () => {
    const folder = await temporaryFolder();
    const policy = JSON.parse((await runCommand(["policy", "show"])).stdout);
    policy.mid.genericLeadingWords["MX"] = ["Maquiladora"];
    await writeFiles(folder, { "policy.json": JSON.stringify(policy) });
    const line = lines({ ...XYZ, name: "Maquiladora XYZ Company" });
    const { values } = await answers(["build", "--policy", join(folder, "policy.json")], [line]);
    expect(values).toMatchObject([{ mid: XYZ_MID }]);
  });
});

describe("mid check", () => {
  test("gives the verdict as data and in sentences", async () => {
    const { values } = await answers(
      ["check"],
      [
        lines(
          { ...XYZ, declared: XYZ_MID },
          { ...XYZ, declared: "MXXYZCOM500TIJ" },
          XYZ,
          { ...XYZ, declared: 7 },
          "text",
        ),
      ],
    );
    expect(values).toMatchObject([
      { verdict: "match", declared: XYZ_MID, expected: XYZ_MID, notes: [] },
      {
        verdict: "mismatch",
        expected: XYZ_MID,
        parts: [{ part: "number", declared: "500", expected: "400" }],
      },
      {
        verdict: "missing",
        expected: XYZ_MID,
        explanation: ["No MID is declared.", `Name and address build ${XYZ_MID}.`],
      },
      { error: { code: "bad-field", field: "declared" } },
      { error: { code: "not-an-object" } },
    ]);
    expect(values[1]).toHaveProperty("explanation", [
      `The declared MID MXXYZCOM500TIJ is not the one that name and address build: ${XYZ_MID} was expected.`,
      "The number part is 500: 400 was expected.",
    ]);
  });

  test("knows the MIDs on file of operators and members, and suggests near ones", async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, {
      "operators.csv": `operatorId,programme,securityType,name,country,manufacturerIdCodes\nOP1,MX-OEA,AEO,Otra,MX,MXOTRFAB12TIJ\n`,
      "members.csv": `memberId,entityType,name,manufacturerIdCodes\nM1,FMX,Tercera,MXXYZCOM401TIJ\n`,
    });
    const files = ["--operators", join(folder, "operators.csv"), "--members", join(folder, "members.csv")];
    const { code, stderr, values } = await answers(
      ["check", ...files],
      [lines({ ...XYZ, declared: "mxotrfab12tij" }, { ...XYZ, declared: "MXXYZCOM402TIJ" })],
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(values).toMatchObject([
      { verdict: "registered", parties: [{ kind: "operator", id: "OP1" }] },
      { verdict: "mismatch", nearest: [{ mid: "MXXYZCOM401TIJ", parties: [{ kind: "member", id: "M1" }] }] },
    ]);
  });

  test("tells on stderr which records on file it could not read", async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { "members.csv": "memberId,entityType,name\n,IMP,Nobody\n" });
    const { code, stderr, values } = await answers(
      ["check", "--members", join(folder, "members.csv")],
      [lines(XYZ)],
    );
    expect(code).toBe(0);
    expect(values).toHaveLength(1);
    expect(valuesOf(stderr)).toMatchObject([
      { kind: "member", line: 2, field: "memberId", code: "missing-field" },
    ]);
  });
});

test("mid collisions lists the MIDs that several parties have on file", async () => {
  const { code, values } = await answers(
    ["collisions", "--operators", SAMPLES.operators, "--members", SAMPLES.members],
    [],
  );
  expect(code).toBe(0);
  expect(values.length).toBeGreaterThan(1);
  for (const value of values) expect(value).toEqual({ mid: expect.any(String), parties: expect.anything() });
});

function errorOf(value: unknown): string {
  expect(value).toEqual({
    error: expect.objectContaining({ code: expect.any(String), message: expect.stringMatching(/\.$|JSON/) }),
  });
  const { error } = JSON.parse(JSON.stringify(value));
  return [error.code, error.field].filter((part) => part !== undefined).join(" ");
}
