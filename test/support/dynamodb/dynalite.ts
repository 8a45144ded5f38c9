export { createTables, TABLE_NAMES } from "./tables.ts";

import { once } from "node:events";
import type { Server } from "node:http";
import { createRequire } from "node:module";

/** dynalite has no types of its own. */
interface DynaliteOptions {
  readonly createTableMs: number;
  readonly deleteTableMs: number;
  readonly updateTableMs: number;
}

const dynalite: (options: DynaliteOptions) => Server = createRequire(import.meta.url)("dynalite");

/** A DynamoDB that runs in a test. */
export interface RunningDynamoDb {
  /** `http://127.0.0.1:<port>`. */
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** Starts dynalite in this process, in memory, on a free port; its tables are there at once. */
export async function startDynalite(): Promise<RunningDynamoDb> {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("dynalite listens on no port");
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      const closed = once(server, "close");
      server.closeAllConnections();
      server.close();
      await closed;
    },
  };
}
