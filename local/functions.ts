import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as z from "zod";
import type { Environment, Outside } from "../functions/outside.ts";
import { type FunctionContext, functionContext } from "./function-context.ts";
import type { FunctionSettings } from "./provision/function-settings.ts";

/** A handler as Lambda calls it. */
type Handler = (event: unknown, context: FunctionContext) => unknown;

type MakeHandler = (environment: Environment, outside: Outside) => Handler;

const moduleSchema = z.object({
  makeHandler: z.custom<MakeHandler>((value) => typeof value === "function"),
});

/** What functions are run with. */
export interface FunctionRuntime {
  /** The folder with a folder for each function. */
  readonly folder: string;
  /** Added to what the template sets. */
  readonly environment: Readonly<Record<string, string>>;
  readonly outside: Outside;
}

/** A function that the template names is not there, or is none. */
export class FunctionNotFound extends Error {
  override readonly name = "FunctionNotFound";
  readonly path: string;

  constructor(path: string, options?: ErrorOptions) {
    super(`${path} exports no makeHandler that can be loaded`, options);
    this.path = path;
  }
}

/** A function took longer than the template allows. */
export class FunctionTimedOut extends Error {
  override readonly name = "FunctionTimedOut";
  readonly functionName: string;
  readonly seconds: number;

  constructor(functionName: string, seconds: number) {
    super(`${functionName} was not done within ${seconds} seconds`);
    this.functionName = functionName;
    this.seconds = seconds;
  }
}

/**
 * A function of ours. As on Lambda, a handler never has two events at once: invocations at the same time get handlers of
 * their own, each made once and used again.
 */
export class LocalFunction {
  readonly settings: FunctionSettings;
  readonly #makeHandler: () => Handler;
  readonly #resting: Handler[] = [];

  constructor(settings: FunctionSettings, makeHandler: () => Handler) {
    this.settings = settings;
    this.#makeHandler = makeHandler;
  }

  /** Gives what the handler answers. Throws what it throws, or FunctionTimedOut. */
  async invoke(event: unknown): Promise<unknown> {
    const handler = this.#resting.pop() ?? this.#makeHandler();
    const { functionName, timeoutSeconds } = this.settings;
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new FunctionTimedOut(functionName, timeoutSeconds)),
        timeoutSeconds * 1_000,
      );
    });
    const answer = Promise.resolve(event).then((given) => handler(given, functionContext(this.settings)));
    // One that ran out of time goes on, for nobody can stop it; its handler is not used again until it ends.
    const rested = answer.finally(() => this.#resting.push(handler));
    rested.catch(() => {});
    try {
      return await Promise.race([answer, timeout]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Loads a function from its source. Throws FunctionNotFound. */
export async function loadFunction(
  settings: FunctionSettings,
  { folder, environment, outside }: FunctionRuntime,
): Promise<LocalFunction> {
  const path = join(folder, settings.folder, "make-handler.ts");
  const { makeHandler } = await importMaker(path);
  const variables = {
    ...settings.environment,
    AWS_LAMBDA_FUNCTION_NAME: settings.functionName,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(settings.memoryMegabytes),
    ...environment,
  };
  return new LocalFunction(settings, () => makeHandler(variables, outside));
}

async function importMaker(path: string): Promise<z.output<typeof moduleSchema>> {
  try {
    return moduleSchema.parse({ ...(await import(pathToFileURL(path).href)) });
  } catch (cause) {
    throw new FunctionNotFound(path, { cause });
  }
}
