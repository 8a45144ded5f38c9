import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { finished } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { type ApiParts, handleApi } from "./http-api/handle-api.ts";
import { type ConsoleParts, serveFile } from "./http-api/serve-file.ts";
import { listenOn } from "./listen-on.ts";
import { LOOPBACK } from "./local-account.ts";
import { answerMisdirected, isOwnHost } from "./own-host.ts";

/** What the server answers with. */
export interface Served {
  readonly api: ApiParts;
  readonly console: ConsoleParts;
}

/** The console and its API at one address, as CloudFront puts them. */
export interface HttpApi {
  /** E.g. `http://127.0.0.1:8080`. */
  readonly address: string;
  /** From now on requests are answered; those before are told to come again. */
  serve(served: Served): void;
  /** Lets running functions end, but not longer than `mostMilliseconds`. */
  close(mostMilliseconds: number): Promise<void>;
}

/** How the page finds out where it is: nobody signs in on this machine. */
const CONFIG = { signIn: "local" };

/** Starts the server on the loopback address, on the first of some ports that is free (0 is any). Throws PortUnavailable. */
export async function startHttpApi(ports: readonly [number, ...number[]]): Promise<HttpApi> {
  let served: Served | undefined;
  const underWay = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const answered = answer(request, response, port, served);
    underWay.add(answered);
    answered.finally(() => underWay.delete(answered));
  });
  const port = await listenOn(server, ports);
  return {
    // Without the port where that is HTTP's own, as browsers write it.
    address: new URL(`http://${LOOPBACK}:${port}`).origin,
    serve(what) {
      served = what;
    },
    async close(mostMilliseconds) {
      const closed = once(server, "close");
      server.close();
      const waiting = new AbortController();
      const patience = pause(mostMilliseconds, undefined, { signal: waiting.signal }).catch(() => {});
      await Promise.race([Promise.all(underWay), patience]);
      waiting.abort();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Resolves when the answer is sent, or the client is gone. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  served: Served | undefined,
): Promise<void> {
  try {
    if (isOwnHost(request.headers, port)) await handle(request, response, served);
    else answerMisdirected(response);
    request.resume();
    await finished(response);
  } catch {
    // What a client breaks off is no trouble of ours.
    response.destroy();
  }
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served | undefined,
): Promise<void> {
  const { url = "/" } = request;
  if (served === undefined) {
    response.writeHead(503, { "content-type": "text/plain; charset=utf-8", "retry-after": "1" });
    response.end("The stack is starting.\n");
  } else if (url.startsWith("/api/")) {
    await handleApi(request, response, served.api);
  } else if (url.split("?")[0] === "/config.json") {
    response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify(CONFIG));
  } else {
    serveFile(request, response, served.console);
  }
}
