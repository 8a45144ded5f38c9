import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { LineWriter } from "../../../adapters/files/line-writer.ts";
import { OutputFolder } from "../../../adapters/files/output-folder.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const unzipped = async (path: string) => gunzipSync(await readFile(path)).toString("utf8");

describe("a writer of lines", () => {
  it.each(["lines.txt", "lines.txt.gz"])(
    "writes every line with its end, whatever is flushed between: %s",
    async (name) => {
      const path = join(await temporaryFolder(), name);
      const writer = new LineWriter(path);
      const lines = Array.from({ length: 30_000 }, (_, at) => `line ${at} é`);
      for (const line of lines) {
        writer.add(line);
        await writer.flush();
      }
      await writer.close();
      const text = name.endsWith(".gz") ? await unzipped(path) : await readFile(path, "utf8");
      expect(text).toBe(`${lines.join("\n")}\n`);
      expect(writer.lines).toBe(30_000);
    },
  );

  it.each(["lines.txt", "lines.txt.gz"])(
    "keeps lines that are written out already in their place among the others: %s",
    async (name) => {
      const path = join(await temporaryFolder(), name);
      const writer = new LineWriter(path);
      writer.add("one");
      await writer.addWritten(new TextEncoder().encode("two\nthree é\n"));
      await writer.addWritten(new Uint8Array(0));
      writer.add("four");
      await writer.close();
      const text = name.endsWith(".gz") ? await unzipped(path) : await readFile(path, "utf8");
      expect(text).toBe("one\ntwo\nthree é\nfour\n");
    },
  );

  it.each(["none.txt", "none.txt.gz"])("that is given nothing makes an empty file: %s", async (name) => {
    const path = join(await temporaryFolder(), name);
    await new LineWriter(path).close();
    expect(name.endsWith(".gz") ? await unzipped(path) : await readFile(path, "utf8")).toBe("");
  });

  it("whose file cannot be made says so when it is closed, not before", async () => {
    const writer = new LineWriter(join(await temporaryFolder(), "no/such/folder.gz"));
    writer.add("line");
    await expect(writer.close()).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("whose file cannot be made does not wait for ever", async () => {
    const writer = new LineWriter(join(await temporaryFolder(), "no/such/folder.gz"));
    const write = async () => {
      for (let at = 0; at < 100; at++) {
        writer.add(`${at} ${"x".repeat(100_000)}`);
        await writer.flush();
      }
      await writer.close();
    };
    await expect(write()).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("an output folder", () => {
  it("shows nothing until it is published, and then everything, in place of what was there", async () => {
    const target = join(await temporaryFolder(), "deep/out");
    await mkdir(target, { recursive: true });
    await writeFile(join(target, "kept.txt"), "kept");
    await writeFile(join(target, "new.txt"), "old");
    await writeFile(join(target, "stale.txt"), "stale");
    const output = await OutputFolder.in(target);
    await writeFile(output.path("new.txt"), "new");
    await writeFile(output.path("left-out.txt"), "left out");
    output.leaveOut("left-out.txt");
    expect([output.has("new.txt"), output.has("left-out.txt")]).toEqual([true, false]);
    expect(await readFile(join(target, "new.txt"), "utf8")).toBe("old");
    await output.publish(["stale.txt", "never-there.txt"]);
    expect((await readdir(target)).sort()).toEqual(["kept.txt", "new.txt"]);
    expect(await readFile(join(target, "new.txt"), "utf8")).toBe("new");
  });

  it("that is discarded leaves what was there as it was", async () => {
    const target = await temporaryFolder();
    await writeFile(join(target, "old.txt"), "old");
    const output = await OutputFolder.in(target);
    await writeFile(output.path("old.txt"), "new");
    await writeFile(output.path("other.txt"), "other");
    await output.discard();
    expect(await readdir(target)).toEqual(["old.txt"]);
    expect(await readFile(join(target, "old.txt"), "utf8")).toBe("old");
  });
});
