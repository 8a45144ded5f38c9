import { execFile } from "node:child_process";
import { access, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import packed from "@sparticuz/chromium";
import * as z from "zod";

const run = promisify(execFile);

/** What is needed to start the browser. */
export interface UnpackedChromium {
  readonly executable: string;
  /** A fontconfig file: the page's letters are those that the package brings, so that pages look the same on every machine. */
  readonly fontSettings: string;
}

const MANIFEST = fileURLToPath(new URL("../package.json", import.meta.resolve("@sparticuz/chromium")));
const manifestSchema = z.object({ version: z.string() });

/**
 * Unpacks the Chromium of the project's packages, 200 MB, where it is not there yet. Its folder gets its name when it is whole, for
 * several test files may want it at once and each may be stopped.
 */
export async function unpackedChromium(): Promise<UnpackedChromium> {
  const { version } = manifestSchema.parse(JSON.parse(await readFile(MANIFEST, "utf8")));
  const folder = join(tmpdir(), `greenlane-chromium-${version}`);
  const unpacked = { executable: join(folder, "chromium"), fontSettings: join(folder, "fonts.conf") };
  try {
    await access(unpacked.fontSettings);
  } catch {
    await unpackInto(folder);
  }
  return unpacked;
}

async function unpackInto(folder: string): Promise<void> {
  const unfinished = await mkdtemp(`${folder}-`);
  try {
    // The package unpacks into the temporary folder and nowhere else; this process keeps its own.
    await run(process.execPath, [import.meta.filename], { env: { ...process.env, TMPDIR: unfinished } });
    await writeFile(join(unfinished, "fonts.conf"), fontSettings(folder));
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!isThereAlready(error)) throw error;
  }
}

function isThereAlready(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOTEMPTY" || error.code === "EEXIST");
}

/** Signs that the package's letters lack come from the system's. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
  <alias binding="same"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}

if (import.meta.main) await packed.executablePath();
