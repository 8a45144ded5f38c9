import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { answerTrouble } from "./gateway/answer-trouble.ts";
import { answerError } from "./gateway/answers.ts";
import type { Intercept } from "./gateway/aws-request.ts";
import { answeredForPages, Cors } from "./gateway/cors.ts";
import { handleJson } from "./gateway/json-handler.ts";
import { jsonOperation } from "./gateway/json-operation.ts";
import { Notifier } from "./gateway/notifier.ts";
import type { BusEvent } from "./gateway/put-events.ts";
import { RequestCounts, type RequestCountsByService } from "./gateway/request-counts.ts";
import { handleS3 } from "./gateway/s3-handler.ts";
import { Upstream } from "./gateway/upstream.ts";
import { listenOn } from "./listen-on.ts";
import { LOOPBACK } from "./local-account.ts";
import { answerMisdirected, isOwnHost } from "./own-host.ts";

/** What the gateway stands before. */
export interface GatewayOptions {
  /** Chosen where undefined. */
  readonly port: number | undefined;
  readonly dynamoDbPort: number;
  readonly s3AndSqsPort: number;
  readonly now: () => Date;
  /** Told of every event that is put on a bus. */
  readonly onEvent: (event: BusEvent) => void;
  readonly intercept?: Intercept | undefined;
}

/** One endpoint for all services. */
export interface Gateway {
  /** E.g. `http://127.0.0.1:4566`. */
  readonly endpoint: string;
  readonly notifier: Notifier;
  readonly cors: Cors;
  requests(): RequestCountsByService;
  close(): Promise<void>;
}

/** Starts the gateway on the loopback address. Throws PortUnavailable. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const dynamoDb = new Upstream(options.dynamoDbPort);
  const s3AndSqs = new Upstream(options.s3AndSqsPort);
  const notifier = new Notifier(s3AndSqs, options.now);
  const cors = new Cors();
  const counts = new RequestCounts();
  const intercept = options.intercept ?? (() => "pass");
  const parts = { dynamoDb, s3AndSqs, notifier, counts, intercept, onEvent: options.onEvent };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    if (!isOwnHost(request.headers, port)) {
      request.resume();
      answerMisdirected(response);
      return;
    }
    if (answeredForPages(request, response, cors)) return;
    const target = request.headers["x-amz-target"];
    const asked = typeof target === "string" ? jsonOperation(target) : undefined;
    if (typeof target === "string" && asked === undefined) {
      request.resume();
      const message = `${target} is of a service that does not run locally`;
      answerError(response, "events", { status: 501, code: "NotImplemented", message });
      return;
    }
    const handled =
      asked === undefined ? handleS3(request, response, parts) : handleJson(request, response, asked, parts);
    handled.catch((error: unknown) => answerTrouble(response, asked?.service ?? "s3", error));
  });
  // Clients keep connections for longer than Node would; one closed between two requests breaks the second.
  server.keepAliveTimeout = 0;
  const port = await listenOn(server, [options.port ?? 0]);
  return {
    endpoint: `http://${LOOPBACK}:${port}`,
    notifier,
    cors,
    requests: () => counts.snapshot(),
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      // dynalite takes the process down when it is stopped amid a request.
      await dynamoDb.settled();
      dynamoDb.close();
      s3AndSqs.close();
    },
  };
}
