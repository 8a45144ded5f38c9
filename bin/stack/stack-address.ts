import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import * as z from "zod";
import { clientSettings } from "../../adapters/aws/client-settings.ts";
import { StackError } from "./stack-error.ts";

/** The variables of a process. */
type Environment = Readonly<Record<string, string | undefined>>;

/** How a stack is named: a folder of a local one, or the name of a deployed one. */
export interface StackName {
  readonly stack: string | undefined;
  readonly local: string;
}

const outputsSchema = z.object({
  InputBucketName: z.string(),
  DataBucketName: z.string(),
  ShipmentsQueueUrl: z.string(),
  RankingQueueUrl: z.string(),
  RejectedQueueUrl: z.string(),
  ShipmentsTableName: z.string(),
  MembersTableName: z.string(),
  RankingsTableName: z.string(),
  IntakesTableName: z.string(),
});

/** The names of what a stack made, as its outputs give them. */
export type StackOutputs = z.output<typeof outputsSchema>;

/** A stack that can be talked to. */
export interface StackAddress {
  readonly outputs: StackOutputs;
  /** The process's own variables; for a local stack with its endpoint in them. */
  readonly environment: Environment;
}

/** No stack answers under a name. */
class StackNotFound extends StackError {
  override readonly name = "StackNotFound";
  readonly sought: string;

  constructor(sought: string, wayOut: string, options?: ErrorOptions) {
    super(`there is no stack ${sought}; ${wayOut}`, options);
    this.sought = sought;
  }
}

/** Finds a stack: the deployed one that is named, else the one that runs locally. Throws StackNotFound. */
export async function findStack(name: StackName, environment: Environment): Promise<StackAddress> {
  return name.stack === undefined
    ? localStack(name.local, environment)
    : deployedStack(name.stack, environment);
}

const localSchema = z.object({ endpoint: z.url(), outputs: outputsSchema, pid: z.int().min(1) });

async function localStack(folder: string, environment: Environment): Promise<StackAddress> {
  const found = await describedIn(folder);
  if (!isAlive(found.pid)) {
    throw new StackNotFound(
      `in ${folder} any more`,
      "it ended without saying so; npm start goes on where it was",
    );
  }
  return { outputs: found.outputs, environment: { ...environment, AWS_ENDPOINT_URL: found.endpoint } };
}

async function describedIn(folder: string): Promise<z.output<typeof localSchema>> {
  try {
    return localSchema.parse(JSON.parse(await readFile(join(folder, "stack.json"), "utf8")));
  } catch (cause) {
    throw new StackNotFound(`in ${folder}`, "start one with npm start, or name a deployed one with --stack", {
      cause,
    });
  }
}

/** Signal 0 asks whether there is such a process, and does nothing to it. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function deployedStack(stack: string, environment: Environment): Promise<StackAddress> {
  const client = new CloudFormationClient(clientSettings(environment));
  try {
    const { Stacks: [found] = [] } = await client.send(new DescribeStacksCommand({ StackName: stack }));
    const outputs = (found?.Outputs ?? []).map(({ OutputKey = "", OutputValue }) => [OutputKey, OutputValue]);
    return { outputs: outputsSchema.parse(Object.fromEntries(outputs)), environment };
  } catch (cause) {
    const why = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    throw new StackNotFound(stack, `deploy it, or look at account and region (${why})`, { cause });
  } finally {
    client.destroy();
  }
}
