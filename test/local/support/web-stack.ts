import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { systemOutside } from "../../../functions/outside.ts";
import type { StackEvent } from "../../../local/stack-event.ts";
import { type ConsoleOptions, startLocalStack } from "../../../local/start-local-stack.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { clientsOf } from "./clients.ts";
import type { GatewayEvent, makeHandler } from "./functions/answerer/make-handler.ts";
import { rawRequest } from "./raw-request.ts";
import { webTemplate } from "./web-template.ts";

export const NOW = new Date("2020-03-12T19:03:58.390Z");

export const FILES = {
  "index.html": "<!doctype html><title>console</title>",
  "mark.svg": "<svg/>",
  "assets/index-1a2b.js": "export {};",
  "assets/blob": "?",
  ".vite/manifest.json": "{}",
};

/** A folder with a console in it. */
async function consoleFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), "console");
  for (const [name, content] of Object.entries(FILES)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  await writeFile(join(folder, "../secret.txt"), "secret");
  return folder;
}

/** A stack of the web template, stopped when the test is; `answer` is its function. */
export async function webStack(
  answer: (event: GatewayEvent) => unknown = (event) => event,
  options: Partial<ConsoleOptions> = {},
) {
  const outside: Parameters<typeof makeHandler>[1] = { ...systemOutside, now: () => NOW, answer };
  const progress: StackEvent[] = [];
  const stack = await startLocalStack({
    template: webTemplate(),
    folder: await temporaryFolder(),
    port: undefined,
    outside,
    functionsFolder: join(import.meta.dirname, "functions"),
    onProgress: (event) => progress.push(event),
    console: { ports: [0], folder: await consoleFolder(), ...options },
  });
  onTestFinished(() => stack.stop());
  const { consoleUrl = "" } = stack;
  const ask = (path: string, request: Parameters<typeof rawRequest>[2] = {}) =>
    rawRequest(consoleUrl, path, request);
  /** Asks the API as an analyst. */
  const askApi = (path: string, request: Parameters<typeof rawRequest>[2] = {}) =>
    ask(path, { ...request, headers: { "x-greenlane-user": "analyst/ana", ...request.headers } });
  return { stack, consoleUrl, ask, askApi, progress, ...clientsOf(stack.endpoint) };
}
