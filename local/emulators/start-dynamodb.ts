import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import dynalite from "dynalite";
import { LOOPBACK } from "../local-account.ts";
import { portOf } from "../port-of.ts";
import { answerOnlyHere } from "./answer-only-here.ts";
import type { Emulator } from "./emulator.ts";

/** Starts DynamoDB (dynalite) with its items in a folder; what it has answered survives the end of the process. */
export async function startDynamoDb(folder: string): Promise<Emulator> {
  await mkdir(folder, { recursive: true });
  const server = dynalite({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  // The gateway keeps its connections; one that the server closes between two requests would break the second.
  server.keepAliveTimeout = 0;
  server.listen(0, LOOPBACK);
  await once(server, "listening");
  const port = portOf(server);
  answerOnlyHere(server, port);
  return {
    port,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined || error === null ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
