import { createHash } from "node:crypto";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { checkReadable, openFileBytes } from "../../../adapters/files/file-bytes.ts";
import { unpacked } from "../../../adapters/files/gunzip.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const TEXT = Array.from({ length: 60_000 }, (_, at) => `line ${at} ${Math.imul(at, 2_654_435_761)}\n`).join(
  "",
);
const PACKED = gzipSync(TEXT);

async function fileWith(content: string | Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), "file");
  await writeFile(path, content);
  return path;
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

const contentOf = async (path: string) => textOf((await openFileBytes(path, true)).chunks);

describe("the bytes of a file", () => {
  it.each([
    ["plain", Buffer.from(TEXT)],
    ["gzip", PACKED],
    [
      "gzip of several members",
      Buffer.concat([gzipSync(TEXT.slice(0, 5)), gzipSync(""), gzipSync(TEXT.slice(5))]),
    ],
    ["gzip with zeros behind it", Buffer.concat([PACKED, Buffer.alloc(512)])],
  ])("are its content, %s, with size and digest of what lies on disk", async (_name, content) => {
    const path = await fileWith(content);
    const bytes = await openFileBytes(path, true);
    expect(await textOf(bytes.chunks)).toBe(TEXT);
    expect([bytes.size, bytes.position()]).toEqual([content.length, content.length]);
    expect(bytes.sha256()).toBe(createHash("sha256").update(content).digest("hex"));
  });

  it("have no digest where none is asked for", async () => {
    const bytes = await openFileBytes(await fileWith("text"), false);
    expect(await textOf(bytes.chunks)).toBe("text");
    expect(bytes.sha256()).toBe("");
  });

  it("tell by their state that the file was written anew", async () => {
    const path = await fileWith("one");
    const before = await openFileBytes(path, false);
    await textOf(before.chunks);
    await writeFile(path, "other");
    const after = await openFileBytes(path, false);
    await textOf(after.chunks);
    expect(after.state).not.toBe(before.state);
  });

  it("may be left before their end", async () => {
    for (const content of [TEXT, PACKED]) {
      const { chunks } = await openFileBytes(await fileWith(content), true);
      for await (const chunk of chunks) {
        expect(chunk.length).toBeGreaterThan(0);
        break;
      }
    }
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["truncated-gzip", "cut short", PACKED.subarray(0, PACKED.length - 9)],
    ["truncated-gzip", "cut in its head", PACKED.subarray(0, 5)],
    [
      "truncated-gzip",
      "with its second member cut short",
      Buffer.concat([gzipSync("a\n"), PACKED.subarray(0, 99)]),
    ],
    ["corrupt-gzip", "with bytes changed", Buffer.from(PACKED).fill(0, 5_000, 5_200)],
    ["corrupt-gzip", "with a wrong checksum", Buffer.from(PACKED).fill(7, PACKED.length - 8)],
    ["corrupt-gzip", "with something else behind it", Buffer.concat([PACKED, Buffer.from("more")])],
  ])("ends as %s: gzip %s", async (code, _name, content) => {
    const path = await fileWith(content);
    await expect(contentOf(path)).rejects.toMatchObject({ name: "InputError", code, file: path });
  });

  it("is named with what is wrong", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "folder.csv"));
    await writeFile(join(folder, "empty.csv"), "");
    await symlink("loop", join(folder, "loop"));
    for (const [name, code] of [
      ["none.csv", "not-found"],
      ["folder.csv", "not-a-file"],
      ["empty.csv", "empty"],
      ["loop", "unreadable"],
    ] as const) {
      const path = join(folder, name);
      const expected = { name: "InputError", code, file: path, message: expect.stringContaining(path) };
      await expect(openFileBytes(path, true)).rejects.toMatchObject(expected);
      await expect(checkReadable([path])).rejects.toMatchObject(expected);
    }
  });

  it("is found before any work is done on others", async () => {
    const good = await fileWith("text");
    await expect(checkReadable([good, good])).resolves.toBeUndefined();
    await expect(checkReadable([good, `${good}.none`])).rejects.toMatchObject({ code: "not-found" });
  });

  it("ends with the error of what it is unpacked from", async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield PACKED.subarray(0, 1_000);
      throw new Error("the disk is gone");
    }
    await expect(textOf(unpacked("file", failing()))).rejects.toThrow("the disk is gone");
  });
});
