import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "../..");
const TEMPLATE = /\.template\.json$/;

/** Nothing is bundled, and the console has no domain but this machine's. */
const LOCAL_CONTEXT = { "aws:cdk:bundling-stacks": [], consoleDomain: "", consoleCertificateArn: "" };

/** The stack could not be synthesised. */
class SynthesisError extends Error {
  override readonly name = "SynthesisError";

  constructor(reason: string, options?: ErrorOptions) {
    super(`the stack cannot be synthesised; npx cdk synth says more: ${reason}`, options);
  }
}

/**
 * The CloudFormation template of the stack, as `cdk deploy` would send it, but without bundling the functions: the local stack
 * runs them from their source. `folder` takes what the synthesis writes; `context` goes over that of cdk.json. Throws SynthesisError.
 */
export async function synthesise(
  folder: string,
  context: Readonly<Record<string, unknown>> = {},
  signal?: AbortSignal,
): Promise<unknown> {
  try {
    await run(process.execPath, ["bin/app.ts"], {
      cwd: ROOT,
      ...(signal !== undefined && { signal }),
      env: {
        ...process.env,
        CDK_OUTDIR: folder,
        CDK_CONTEXT_JSON: JSON.stringify({ ...LOCAL_CONTEXT, ...context }),
      },
    });
  } catch (cause) {
    throw new SynthesisError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  const name = (await readdir(folder)).find((file) => TEMPLATE.test(file));
  if (name === undefined) throw new SynthesisError(`no template appeared in ${folder}`);
  return JSON.parse(await readFile(join(folder, name), "utf8"));
}
