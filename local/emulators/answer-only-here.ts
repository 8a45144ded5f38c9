import { Server } from "node:http";
import { answerMisdirected, isOfProgram } from "../own-host.ts";

/**
 * Has a server of an emulator answer programs of this machine alone. It asks for no credentials, lets pages of any origin in
 * (dynalite) and takes any name for its own; a browser would carry a stranger's page to it.
 */
export function answerOnlyHere(server: Server, port: number): void {
  const handlers = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    if (isOfProgram(request.headers, port)) {
      for (const handle of handlers) Reflect.apply(handle, server, [request, response]);
      return;
    }
    request.resume();
    answerMisdirected(response);
  });
}

/** The server that took a connection, as Node keeps it there; undefined where it speaks no HTTP. */
export function serverOf(socket: object): Server | undefined {
  return "server" in socket && socket.server instanceof Server ? socket.server : undefined;
}
