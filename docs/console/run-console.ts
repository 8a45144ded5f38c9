import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable, Writable } from "node:stream";
import { runGreenlane } from "../../bin/run-greenlane.ts";
import { LOCAL_FOLDER } from "../../bin/stack/local-folder.ts";
import { runStart } from "../../bin/start/run-start.ts";
import { pipeline } from "./shell-words.ts";

const START = "npm start --";
const GREENLANE = "npm run -s greenlane -- ";

/** Files that the page tells its reader to make first, by name, with their content. */
export type Making = ReadonlyMap<string, string>;

/**
 * What a command of a page prints, run in this process: `npm start -- ...`, of which stdout shows, or `npm run -s greenlane -- ...` with `echo '...' |` or
 * `head -N FILE |` before it, `< FILE` or `| head -N` behind it. Files are those of the checkout; results go to a folder that
 * is gone afterwards and shows under the name that the command gives.
 */
export async function runConsole(line: string, making: Making): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "greenlane-docs-"));
  try {
    for (const [name, content] of making) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    if (line.startsWith(START)) return await runStartIn(folder, line.slice(START.length).trim());
    const stages = pipeline(line);
    const at = stages.findIndex((words) => words.join(" ").startsWith(GREENLANE));
    if (at < 0) throw new Error(`A page shows a command that is not Greenlane's: ${line}`);
    const input = await stdinOf(stages.slice(0, at), stages[at] ?? []);
    const args = (stages[at] ?? []).slice(GREENLANE.trim().split(" ").length);
    const places = new Map(
      [...making.keys(), outOf(args)].flatMap((name) => (name === "" ? [] : [[name, join(folder, name)]])),
    );
    const printed = await run(
      withoutInput(args).map((word) => places.get(word) ?? word),
      input,
    );
    const shown = [...places].reduce((text, [name, path]) => text.replaceAll(path, name), printed);
    return headOf(shown, stages.slice(at + 1));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the local stack in a folder that shows under its usual name. */
async function runStartIn(folder: string, words: string): Promise<string> {
  const place = join(folder, LOCAL_FOLDER);
  let stdout = "";
  await runStart([...words.split(" "), "--folder", place], {
    stdout: sink((text) => {
      stdout += text;
    }),
    stderr: sink(() => {}),
    environment: {},
    now: () => new Date("2026-07-01T12:00:00.000Z"),
    random: Math.random,
    stopped: new AbortController().signal,
  });
  return stdout.replaceAll(place, LOCAL_FOLDER);
}

async function stdinOf(before: readonly (readonly string[])[], words: readonly string[]): Promise<string> {
  const [command, ...rest] = before[0] ?? [];
  if (command === "echo") return `${rest.join(" ")}\n`;
  if (command === "head") return headOf(await readFile(rest[1] ?? "", "utf8"), [["head", rest[0] ?? ""]]);
  const file = words[words.indexOf("<") + 1];
  return words.includes("<") && file !== undefined ? readFile(file, "utf8") : "";
}

function withoutInput(args: readonly string[]): readonly string[] {
  return args.includes("<") ? args.slice(0, args.indexOf("<")) : args;
}

function outOf(args: readonly string[]): string {
  return args.includes("--out") ? (args[args.indexOf("--out") + 1] ?? "") : "";
}

function headOf(text: string, after: readonly (readonly string[])[]): string {
  const [command, count = ""] = after[0] ?? [];
  if (command !== "head") return text;
  return text
    .split(/(?<=\n)/)
    .slice(0, Number(count.replace("-", "")))
    .join("");
}

/** What a command prints to stdout, then to stderr. */
export async function run(args: readonly string[], stdin: string): Promise<string> {
  let stdout = "";
  let stderr = "";
  await runGreenlane(args, {
    stdin: Readable.from(stdin === "" ? [] : [stdin]),
    stdout: sink((text) => {
      stdout += text;
    }),
    stderr: sink((text) => {
      stderr += text;
    }),
    showsProgress: false,
    today: () => "2026-07-01",
    clock: () => 0,
  });
  return stdout + stderr;
}

function sink(take: (text: string) => void): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      take(String(chunk));
      done();
    },
  });
}
