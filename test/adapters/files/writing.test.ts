import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { LineWriter } from "../../../adapters/files/line-writer.ts";
import { mendLines } from "../../../adapters/files/mend-lines.ts";
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

describe("mending lines", () => {
  it("leaves lines out by their place and puts others behind; nothing but a line feed ends a line", async () => {
    const folder = await temporaryFolder();
    const [from, to] = [join(folder, "from.gz"), join(folder, "to.gz")];
    await writeFile(from, gzipSync('{"a":"one\u2028two"}\n{"b":"\u2029\u0085"}\nthree\r\nfour\n'));
    await mendLines(from, to, new Set([1, 3]), ["five", "six"]);
    expect(await unzipped(to)).toBe('{"a":"one\u2028two"}\nthree\r\nfive\nsix\n');
  });

  it("does so for files of any size", async () => {
    const folder = await temporaryFolder();
    const [from, to] = [join(folder, "from.gz"), join(folder, "to.gz")];
    const lines = Array.from({ length: 50_000 }, (_, at) => `株 ${at} ${"é".repeat(at % 50)}`);
    await writeFile(from, gzipSync(`${lines.join("\n")}\n`));
    await mendLines(from, to, new Set([0, 49_999]), ["last"]);
    expect(await unzipped(to)).toBe(`${[...lines.slice(1, -1), "last"].join("\n")}\n`);
  });

  it.each([
    ["is not there", undefined, { code: "ENOENT" }],
    ["is cut short", gzipSync("x".repeat(100)).subarray(0, 15), { code: "truncated-gzip" }],
  ])("fails where the file %s", async (_name, content, error) => {
    const folder = await temporaryFolder();
    if (content !== undefined) await writeFile(join(folder, "from.gz"), content);
    await expect(
      mendLines(join(folder, "from.gz"), join(folder, "to.gz"), new Set(), []),
    ).rejects.toMatchObject(error);
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
    await writeFile(output.scratch("first"), "first");
    await writeFile(output.scratch("second"), "second");
    output.leaveOut("left-out.txt");
    await output.keepScratch("first", "made.txt");
    expect([output.has("new.txt"), output.has("made.txt"), output.has("left-out.txt")]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await readFile(join(target, "new.txt"), "utf8")).toBe("old");
    await output.publish(["stale.txt", "never-there.txt"]);
    expect((await readdir(target)).sort()).toEqual(["kept.txt", "made.txt", "new.txt"]);
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
