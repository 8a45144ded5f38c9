import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A service in a process of its own, whose time is not counted. */
export interface VoidService {
  /** For the clients of functions. */
  readonly environment: { readonly AWS_ENDPOINT_URL: string; readonly AWS_REGION: string };
  stop(): void;
}

/** Starts a void service that reads from a folder. */
export async function startVoidService(folder: string): Promise<VoidService> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "void-service.ts"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  const environment = {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${String(line).trim()}`,
    AWS_REGION: "us-east-1",
  };
  return { environment, stop: () => child.kill() };
}
