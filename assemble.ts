import { globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import wabt from "wabt";

const ROOT = import.meta.dirname;
const BYTES_A_LINE = 24;

/** The modules of WebAssembly that are written by hand, and what is made of each: a TypeScript file beside it with its bytes. */
export function webAssemblySources(): readonly { readonly source: string; readonly made: string }[] {
  return globSync("core/**/*.wat", { cwd: ROOT }).map((source) => ({
    source: join(ROOT, source),
    made: join(ROOT, source.replace(/\.wat$/, "-module.ts")),
  }));
}

/** Assembles a module. Throws where its text is wrong, with the line. */
export async function assembled(source: string): Promise<string> {
  const { parseWat } = await wabt();
  const name = basename(source);
  const { buffer } = parseWat(name, await readFile(source, "utf8"), { simd: true }).toBinary({});
  const lines = Array.from({ length: Math.ceil(buffer.length / BYTES_A_LINE) }, (_, line) =>
    buffer.slice(line * BYTES_A_LINE, (line + 1) * BYTES_A_LINE).join(","),
  );
  const bytes = `// biome-ignore format: bytes\nexport const WASM = new Uint8Array([\n  ${lines.join(",\n  ")},\n]);\n`;
  return `/** ${name} as bytes, written by \`npm run assemble\`. */\n${bytes}`;
}

if (import.meta.main) {
  for (const { source, made } of webAssemblySources()) await writeFile(made, await assembled(source));
}
