import { once } from "node:events";
import {
  Agent,
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
} from "node:http";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { LOOPBACK } from "../local-account.ts";
import type { RequestHead } from "./s3-operation.ts";

/** An answer read to its end. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * Headers of one connection only: each side of the gateway has its own. What a browser says of the page is heeded before the
 * gateway, and the emulators answer no page.
 */
const OF_A_CONNECTION: ReadonlySet<string> = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "expect",
  "host",
  "origin",
  "sec-fetch-site",
]);

/** An emulator as the gateway reaches it, over connections that are kept. */
export class Upstream {
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #asked = new Set<Promise<WholeAnswer>>();

  constructor(port: number) {
    this.#port = port;
  }

  /** Asks with a whole body and reads the whole answer. It is not broken off where the client goes: dynalite dies of that. */
  ask(head: RequestHead, body: string | Uint8Array = ""): Promise<WholeAnswer> {
    const answer = this.#ask(head, body);
    this.#asked.add(answer);
    const forget = () => this.#asked.delete(answer);
    answer.then(forget, forget);
    return answer;
  }

  /** Resolves when everything that was asked is answered. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#asked);
  }

  async #ask({ method, url, headers }: RequestHead, body: string | Uint8Array): Promise<WholeAnswer> {
    const bytes = typeof body === "string" ? Buffer.from(body) : body;
    const upstream = this.#request({
      method,
      url,
      headers: { ...headers, "content-length": `${bytes.length}` },
    });
    const answered = answerTo(upstream);
    upstream.end(bytes);
    const answer = await answered;
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: await wholeOf(answer) };
  }

  /** Passes a body on as it comes; the answer is to be read by the caller. */
  async stream(head: RequestHead, body: Readable): Promise<IncomingMessage> {
    const upstream = this.#request(head);
    const answered = answerTo(upstream);
    // An answer may come before the body is through; then the answer counts.
    const sent = pipeline(body, upstream);
    const failed = sent.then(() => answered);
    failed.catch(() => {});
    return Promise.race([answered, failed]);
  }

  close(): void {
    this.#agent.destroy();
  }

  #request({ method, url, headers }: RequestHead): ClientRequest {
    return request({
      host: LOOPBACK,
      port: this.#port,
      method,
      path: url,
      headers: passedOn(headers),
      agent: this.#agent,
    });
  }
}

/** Headers without those of the connection they came over. */
export function passedOn(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_A_CONNECTION.has(name)));
}

async function answerTo(upstream: ClientRequest): Promise<IncomingMessage> {
  const [answer] = await once(upstream, "response");
  return answer;
}

/** Everything that a stream brings. */
export async function wholeOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
