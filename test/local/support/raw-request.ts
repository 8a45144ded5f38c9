import { once } from "node:events";
import { type IncomingHttpHeaders, request } from "node:http";
import { wholeOf } from "../../../local/gateway/upstream.ts";

/** What a request is, where it differs from a GET of the path. */
interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
}

/** An answer read to its end. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks with a path and headers as they are, which `fetch` would tidy up first. */
export async function rawRequest(
  address: string,
  path: string,
  { method = "GET", headers = {}, body }: RawRequest = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  const asked = request({ hostname, port, path, method, headers, agent: false });
  asked.end(body);
  const [answer] = await once(asked, "response");
  const text = (await wholeOf(answer)).toString("utf8");
  return { status: answer.statusCode, headers: answer.headers, text };
}
