import { once } from "node:events";
import type { Server } from "node:http";
import { LOOPBACK } from "./local-account.ts";
import { portOf } from "./port-of.ts";
import { PortUnavailable } from "./port-unavailable.ts";

/**
 * Has a server listen on the loopback address, on the first of some ports that can be had, and gives that port; 0 stands for any
 * that is free. Throws PortUnavailable.
 */
export async function listenOn(server: Server, ports: readonly [number, ...number[]]): Promise<number> {
  const [port, next, ...others] = ports;
  try {
    server.listen(port, LOOPBACK);
    await once(server, "listening");
    return portOf(server);
  } catch (cause) {
    if (next === undefined) throw new PortUnavailable(port, { cause });
    return listenOn(server, [next, ...others]);
  }
}
