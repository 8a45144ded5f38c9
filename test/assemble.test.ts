import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { assembled, webAssemblySources } from "../assemble.ts";

describe("modules of WebAssembly", () => {
  it("are there", () => {
    expect(webAssemblySources()).not.toEqual([]);
  });

  it.each(webAssemblySources())(
    "$made is what $source says; if not, run `npm run assemble`",
    async ({ source, made }) => {
      expect(await readFile(made, "utf8")).toBe(await assembled(source));
    },
  );
});
