import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

const NAMED_TEXT = /^const (_\w+) = ("[^"]*");$/gm;
const COMPUTED_KEY = /\[(_\w+)\]:/g;

/**
 * Writes the keys of the SDK's schemas as plain text. They are constants there, `[_hE]: 400`, and esbuild keeps whatever has a
 * computed key: the schemas of all operations of S3, of which a handful is used.
 */
export const plainSchemas: Plugin = {
  name: "plain-schemas",
  setup({ onLoad }) {
    onLoad({ filter: /\/@aws-sdk\/.*\/schemas_0\.js$/ }, async ({ path }) => ({
      contents: withPlainKeys(await readFile(path, "utf8")),
    }));
  },
};

/** A module with computed keys that name a text constant of its own replaced by the text. */
export function withPlainKeys(source: string): string {
  const texts = new Map([...source.matchAll(NAMED_TEXT)].map(([, name, text]) => [name, text]));
  return source.replaceAll(COMPUTED_KEY, (key, name: string) => {
    const text = texts.get(name);
    return text === undefined ? key : `${text}:`;
  });
}
