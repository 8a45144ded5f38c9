import { type Browser, chromium } from "playwright-core";
import { unpackedChromium } from "./unpacked-chromium.ts";

/** No Chromium can be had on this machine. */
class ChromiumCannotStart extends Error {
  override readonly name = "ChromiumCannotStart";

  constructor(reason: string, options: ErrorOptions) {
    super(
      `Chromium cannot start here: ${reason}. It needs Linux on x64 with the libraries libnss3, libnspr4 and libexpat1 (apt-get install libnss3 libnspr4 libexpat1)`,
      options,
    );
  }
}

/**
 * Starts the Chromium that comes with the project's packages. Without the package's own switches: they turn off what guards a page
 * in other browsers. Throws ChromiumCannotStart.
 */
export async function launchChromium(): Promise<Browser> {
  try {
    const { executable, fontSettings } = await unpackedChromium();
    return await chromium.launch({
      executablePath: executable,
      args: ["--font-render-hinting=none"],
      env: { ...process.env, FONTCONFIG_FILE: fontSettings },
    });
  } catch (cause) {
    throw new ChromiumCannotStart(reasonOf(cause), { cause });
  }
}

const MISSING_LIBRARY = /error while loading shared libraries: .*/;

/** The one line of a long message that says what is wrong. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return MISSING_LIBRARY.exec(message)?.[0] ?? message.split("\n")[0] ?? message;
}
