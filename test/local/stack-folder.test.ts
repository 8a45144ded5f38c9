import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { StackFolder, StackRuns } from "../../local/stack-folder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const description = { endpoint: "http://127.0.0.1:1", outputs: { Table: "desk" }, pid: 4711 };

test("tells commands where the stack is, for as long as it runs", async () => {
  const path = join(await temporaryFolder(), "made/anew");
  const folder = await StackFolder.take(path);
  await folder.describe(description);
  expect(JSON.parse(await readFile(join(path, "stack.json"), "utf8"))).toEqual(description);
  await folder.release();
  await expect(readFile(join(path, "stack.json"))).rejects.toMatchObject({ code: "ENOENT" });
});

test("is held by one stack at a time", async () => {
  const path = await temporaryFolder();
  const folder = await StackFolder.take(path);
  await expect(StackFolder.take(path)).rejects.toMatchObject({
    name: "StackRuns",
    folder: path,
    pid: undefined,
  });
  await folder.describe(description);
  await expect(StackFolder.take(path)).rejects.toMatchObject({ name: "StackRuns", folder: path, pid: 4711 });
  await folder.release();
  const next = await StackFolder.take(path);
  await next.release();
});

test("a process that was killed does not stand in the way", async () => {
  const path = await temporaryFolder();
  const module = join(import.meta.dirname, "../../local/stack-folder.ts");
  const script = `const { StackFolder } = await import(${JSON.stringify(module)});
    globalThis.folder = await StackFolder.take(${JSON.stringify(path)});
    console.log("taken");
    setInterval(() => globalThis.folder, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
  await once(child.stdout, "data");
  await expect(StackFolder.take(path)).rejects.toThrow(StackRuns);
  child.kill("SIGKILL");
  await once(child, "exit");
  const folder = await StackFolder.take(path);
  await folder.release();
});
