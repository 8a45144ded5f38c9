import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

const WHOLE = 'import { z } from "zod";';
const ALONE = 'import { ZodType } from "zod";\nconst z = { ZodType };';
const EXPORTED = /(export \{[^}]*), z \};/;

/**
 * Hands `@hono/zod-openapi` the one class of zod that it touches. It asks for all of zod as one object, of which nothing can be left
 * out then: forty languages and much else would be a third of the bundle.
 */
export const zodTypeAlone: Plugin = {
  name: "zod-type-alone",
  setup({ onLoad }) {
    onLoad({ filter: /\/@hono\/zod-openapi\/dist\/index\.mjs$/ }, async ({ path }) => ({
      contents: withZodTypeAlone(await readFile(path, "utf8")),
    }));
  },
};

/** The module with that class in place of zod, which it no longer hands on. Throws where it is written in another way. */
export function withZodTypeAlone(source: string): string {
  if (!source.includes(WHOLE) || !EXPORTED.test(source)) {
    throw new Error(
      "@hono/zod-openapi takes zod in another way than before: look what it uses, and change zod-type-alone.ts",
    );
  }
  return source.replace(WHOLE, ALONE).replace(EXPORTED, "$1 };");
}
