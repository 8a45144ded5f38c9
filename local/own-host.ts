import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { LOOPBACK } from "./local-account.ts";

const NAMES = [LOOPBACK, "localhost"];
const HTTP_PORT = 80;

/**
 * Whether a request was meant for this machine by name. A page of a stranger whose name is made to lead here (DNS rebinding)
 * still says the stranger's name, and nothing here asks for credentials.
 */
export function isOwnHost({ host }: IncomingHttpHeaders, port: number): boolean {
  return NAMES.some((name) => host === `${name}:${port}` || (port === HTTP_PORT && host === name));
}

/**
 * Whether a request was meant for this machine and comes of a program: a browser says of which page it comes, or at least from
 * where that page was.
 */
export function isOfProgram(headers: IncomingHttpHeaders, port: number): boolean {
  const isOfPage = headers.origin !== undefined || headers["sec-fetch-site"] !== undefined;
  return !isOfPage && isOwnHost(headers, port);
}

/** Answers a request that was meant for another host. */
export function answerMisdirected(response: ServerResponse): void {
  response
    .writeHead(421, { "content-type": "text/plain; charset=utf-8" })
    .end("This server answers for this machine alone: use the address that npm start printed.\n");
}

/** The origin of an address on this machine, by number also where it came by name: both are the same page. */
export function originByNumber(origin: string): string {
  return origin.replace(/^http:\/\/localhost(?=:\d+$|$)/, `http://${LOOPBACK}`);
}
