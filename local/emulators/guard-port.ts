import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import { Socket } from "node:net";
import { answerOnlyHere, serverOf } from "./answer-only-here.ts";

/** Node tells here of every connection that a server of this process takes. */
const CONNECTIONS = "net.server.socket";

/** Keeps strangers from a port. */
interface PortGuard {
  allowOnlyLoopback(port: number): void;
  lift(): void;
}

/**
 * Closes connections that do not come from this machine, and has the others heard only where they come of programs. fauxqs
 * listens on every address and asks for no credentials; where to listen cannot be told to it, and its server is its own.
 */
export function guardPort(): PortGuard {
  let guarded: number | undefined;
  let server: Server | undefined;
  const refuseStrangers = (message: unknown) => {
    const socket = socketOf(message);
    // Until the port is known no request can be meant for it.
    if (socket === undefined || guarded === undefined || socket.localPort !== guarded) return;
    if (!isLoopback(socket.remoteAddress)) socket.destroy();
    if (server !== undefined) return;
    server = serverOf(socket);
    if (server !== undefined) answerOnlyHere(server, guarded);
  };
  subscribe(CONNECTIONS, refuseStrangers);
  return {
    allowOnlyLoopback(port) {
      guarded = port;
    },
    lift() {
      unsubscribe(CONNECTIONS, refuseStrangers);
    },
  };
}

function socketOf(message: unknown): Socket | undefined {
  if (typeof message !== "object" || message === null || !("socket" in message)) return undefined;
  return message.socket instanceof Socket ? message.socket : undefined;
}

/** Whether an address is of this machine itself; of no address (the peer is gone) it is not. */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);
}
