import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readJsonFile } from "../../../adapters/files/json-file.ts";
import { loadMappings } from "../../../adapters/files/mapping-file.ts";
import { temporaryFolder, writeFiles } from "../../support/temporary-folder.ts";

async function folderWith(files: Readonly<Record<string, unknown>>): Promise<(name: string) => string> {
  const folder = await temporaryFolder();
  const texts = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === "string" ? content : JSON.stringify(content),
  ]);
  await writeFiles(folder, Object.fromEntries(texts));
  return (name) => join(folder, name);
}

describe("mappings", () => {
  it("are loaded from files and presets, one for a kind", async () => {
    const path = await folderWith({
      "mine.json": { name: "mine", kind: "member", columns: { Nummer: "memberId" } },
    });
    expect(await loadMappings([path("mine.json"), "ace-entry-summary"])).toMatchObject({
      member: { name: "mine", columns: { Nummer: "memberId" } },
      shipment: { name: "ace-entry-summary" },
    });
  });

  it.each([
    [["two.json", "customs-declarations"], /two and customs-declarations both map the kind shipment/],
    [["bad.json"], /bad\.json: the mapping is wrong:\n {2}columns: member has no field Nummer/],
    [
      ["none.json"],
      /is neither a file nor a preset; the presets are ace-entry-summary, customs-declarations/,
    ],
  ])("%j are refused", async (names, message) => {
    const path = await folderWith({
      "two.json": { name: "two", kind: "shipment" },
      "bad.json": { name: "bad", kind: "member", columns: { memberId: "Nummer" } },
    });
    const given = names.map((name) => (name.endsWith(".json") ? path(name) : name));
    await expect(loadMappings(given)).rejects.toMatchObject({
      name: "InputError",
      code: "bad-mapping",
      message: expect.stringMatching(message),
    });
  });

  it("that are no JSON are refused as such", async () => {
    const path = await folderWith({ "text.json": "{name: mine}" });
    await expect(loadMappings([path("text.json")])).rejects.toMatchObject({ code: "bad-json" });
  });
});

describe("a JSON document", () => {
  it("is read, or named with what is wrong", async () => {
    const path = await folderWith({ "good.json": { a: [1] }, "bad.json": "{" });
    expect(await readJsonFile(path("good.json"))).toEqual({ a: [1] });
    await expect(readJsonFile(path("bad.json"))).rejects.toMatchObject({
      code: "bad-json",
      file: path("bad.json"),
    });
    await expect(readJsonFile(path("none.json"))).rejects.toMatchObject({ code: "not-found" });
  });
});
