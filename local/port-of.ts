import type { Server } from "node:net";

/** The port that a server listens on. Throws a TypeError where it does not listen. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("the server listens on no port");
  return address.port;
}
